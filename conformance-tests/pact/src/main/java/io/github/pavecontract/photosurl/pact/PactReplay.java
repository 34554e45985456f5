package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.pact.stage.AcceptedException;
import io.github.pavecontract.photosurl.pact.stage.Asked;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.Prepared;
import io.github.pavecontract.photosurl.pact.stage.StageRequest;
import io.github.pavecontract.photosurl.pact.stage.UnreachableException;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replays interactions, each from a session of its own, and says where the answers are not what the
 * teams expect. What a session is for is decided by the first provider state that is known; an
 * interaction without any gets an open session.
 */
public final class PactReplay {
  private final Contract contract;
  private final PactStage stage;
  private final AnswerDifferences differences;

  /**
   * Prepares to replay.
   *
   * @param contract the contract
   * @param stage where interactions are replayed
   */
  public PactReplay(Contract contract, PactStage stage) {
    this.contract = contract;
    this.stage = stage;
    this.differences = new AnswerDifferences(contract, stage.secrets());
  }

  /**
   * Replays each interaction of a pact that asks for an operation of the contract.
   *
   * @param pact the pact
   * @return what differs, a sentence each, and what could not be replayed; empty if the API keeps the pact
   */
  public List<String> of(Pact pact) {
    List<String> sentences = new ArrayList<>();
    for (Interaction interaction : pact.interactions()) {
      String name = pact.team() + ": " + interaction.description() + ": ";
      interaction
          .operation(contract)
          .map(operation -> of(interaction, operation))
          .ifPresent(a -> {
            a.failure().ifPresent(failure -> sentences.add(name + failure.reason()));
            a.complaints()
                .forEach(complaint -> sentences.add(
                    name + complaint.rule().id() + " " + complaint.subject() + ": expected "
                        + complaint.expected() + ", received " + complaint.received()));
          });
    }
    return sentences;
  }

  /**
   * What became of an interaction.
   *
   * @param received the answer, whole or not; empty if there is none
   * @param silence why there is none, where it was asked for
   * @param failure why the answer tells nothing of the interaction: that is the provider's fault, and no pact's
   * @param complaints where it is not what the team expects, or why it was not asked for
   */
  record Answer(
      Optional<WireAnswer> received,
      Optional<NoAnswerException> silence,
      Optional<Unjudged> failure,
      List<Complaint> complaints) {}

  Answer of(Interaction interaction, Operation operation) {
    Optional<String> unknown =
        Situation.unknownState(contract, interaction).map(ProviderState::unknown);
    if (unknown.isPresent()) {
      return without(notReplayed(interaction, operation, unknown.get()));
    }
    MessagePart request = interaction.request();
    Asked asked = new Asked(
        operation,
        Optional.of(
            Situation.sentence(contract, interaction).orElse(ProviderState.OPEN.sentence())),
        contract.path(operation).sessionKeyIn(interaction.path()).orElse(""),
        request.header(contract.apiKeyHeader()).filter(key -> !key.isBlank()).isPresent(),
        request.content());
    try {
      Prepared prepared = stage.prepare(asked);
      WireAnswer received =
          StageRequest.of(contract, stage, asked, prepared, request.headers()).send();
      return answer(interaction, operation, received);
    } catch (AcceptedException e) {
      return without(
          complaint(interaction, operation, PactReplayRule.ACCEPTED, "a refusal", message(e)));
    } catch (NoAnswerException e) {
      return new Answer(
          Optional.empty(), Optional.of(e), Optional.of(masked(UnreadableAnswer.of(e))), List.of());
    } catch (UnreachableException | IOException e) {
      return without(notReplayed(interaction, operation, message(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return without(notReplayed(interaction, operation, "it was interrupted"));
    }
  }

  private static Answer without(Complaint complaint) {
    return new Answer(Optional.empty(), Optional.empty(), Optional.empty(), List.of(complaint));
  }

  private Answer answer(Interaction interaction, Operation operation, WireAnswer received) {
    Response response = received.exchange().response();
    Optional<Unjudged> broken = UnreadableAnswer.of(received).map(this::masked);
    return broken.isPresent()
        ? new Answer(Optional.of(received), Optional.empty(), broken, List.of())
        : new Answer(
            Optional.of(received),
            Optional.empty(),
            UnreadableAnswer.ofBody(interaction.response(), response)
                .filter(failure -> StatusCodes.accepts(interaction, response.status())),
            differences.of(interaction, operation, response));
  }

  private String message(Exception e) {
    return masked(String.valueOf(e.getMessage()));
  }

  private static Complaint complaint(
      Interaction interaction,
      Operation operation,
      PactReplayRule rule,
      String expected,
      String received) {
    return Complaint.violation(
        rule, operation.pointer(), interaction.response().pointer(), expected, received);
  }

  static Complaint notReplayed(Interaction interaction, Operation operation, String reason) {
    return new Complaint(
        Kind.GAP,
        PactReplayRule.NOT_REPLAYED,
        "",
        operation.pointer(),
        interaction.pointer(),
        "an answer",
        reason,
        "");
  }

  private Unjudged masked(Unjudged failure) {
    return new Unjudged(masked(failure.reason()), failure.remedy(), failure.everything());
  }

  private String masked(String text) {
    return stage.secrets().replaceIn(text);
  }
}
