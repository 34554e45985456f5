package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.pact.stage.AcceptedException;
import io.github.pavecontract.photosurl.pact.stage.Asked;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.Prepared;
import io.github.pavecontract.photosurl.pact.stage.StageRequest;
import io.github.pavecontract.photosurl.pact.stage.UnreachableException;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.check.Show;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replays interactions, each from a session of its own, and says where the answers are not what the
 * teams expect. What a session is for is decided by the first provider state that is known; an
 * interaction without any gets an open session.
 */
public final class PactReplay {
  private final Contract contract;
  private final DeclaredSchemas schemas;
  private final PactStage stage;

  /**
   * Prepares to replay.
   *
   * @param contract the contract
   * @param stage where interactions are replayed
   */
  public PactReplay(Contract contract, PactStage stage) {
    this.contract = contract;
    this.schemas = contract.declaredSchemas();
    this.stage = stage;
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
      interaction.operation(contract).stream()
          .flatMap(operation -> of(interaction, operation).complaints().stream())
          .forEach(complaint -> sentences.add(pact.team() + ": " + interaction.description()
              + ": " + complaint.rule().id() + " " + complaint.subject() + ": expected "
              + complaint.expected() + ", received " + complaint.received()));
    }
    return sentences;
  }

  /**
   * What became of an interaction.
   *
   * @param received the answer; empty if there is none
   * @param silence why there is none, where it was asked for
   * @param complaints where it is not what the team expects, or why it was not asked for
   */
  record Answer(
      Optional<WireAnswer> received,
      Optional<NoAnswerException> silence,
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
      return new Answer(
          Optional.of(received),
          Optional.empty(),
          differences(interaction, operation, received.exchange().response()));
    } catch (AcceptedException e) {
      return without(
          complaint(interaction, operation, PactReplayRule.ACCEPTED, "a refusal", message(e)));
    } catch (NoAnswerException e) {
      String wanted = "status " + interaction.status();
      Complaint complaint =
          complaint(interaction, operation, PactReplayRule.NO_ANSWER, wanted, message(e));
      return new Answer(Optional.empty(), Optional.of(e), List.of(complaint));
    } catch (UnreachableException | IOException e) {
      return without(notReplayed(interaction, operation, message(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return without(notReplayed(interaction, operation, "it was interrupted"));
    }
  }

  private static Answer without(Complaint complaint) {
    return new Answer(Optional.empty(), Optional.empty(), List.of(complaint));
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

  /** What follows from another status is not told beside it. */
  private List<Complaint> differences(
      Interaction interaction, Operation operation, Response received) {
    MessagePart expected = interaction.response();
    String declared = contract
        .responsePointer(operation, interaction.status())
        .orElse(Pointers.child(operation.pointer(), "responses"));
    boolean status = expected.statusRules().isEmpty()
        ? received.status() == interaction.status()
        : StatusCodes.accepts(expected.statusRules(), received.status());
    if (!status) {
      String wanted = expected.statusRules().isEmpty()
          ? String.valueOf(interaction.status())
          : expected.statusRules().toString();
      return List.of(Complaint.violation(
          PactReplayRule.STATUS,
          declared,
          Pointers.child(expected.pointer(), "status"),
          wanted,
          received.status() + shown(received)));
    }
    List<Complaint> found = new ArrayList<>();
    for (HeaderMatching.Difference difference :
        HeaderMatching.differences(expected, received.headers())) {
      found.add(Complaint.violation(
              PactReplayRule.HEADER,
              declared,
              Pointers.child(expected.pointer(), "headers", difference.name()),
              difference.expected(),
              masked(difference.received()))
          .about(difference.name()));
    }
    body(interaction, operation, received, declared, found);
    return found;
  }

  private void body(
      Interaction interaction,
      Operation operation,
      Response received,
      String declared,
      List<Complaint> found) {
    MessagePart expected = interaction.response();
    JsonNode example = expected.body();
    if (!expected.hasBody() || example == null) {
      return;
    }
    JsonNode body = json(received);
    if (body == null) {
      found.add(Complaint.violation(
          PactReplayRule.MEDIA_TYPE,
          Pointers.child(declared, "content"),
          expected.bodyPointer(),
          "a JSON body",
          mediaType(received).orElse("no media type") + shown(received)));
      return;
    }
    String schema = contract.responseSchema(operation, interaction.status()).orElse("");
    for (Mismatch mismatch :
        new BodyMatching(expected.bodyRules(), false).mismatches(List.of(), example, body)) {
      String pointer = Pointers.child("", mismatch.place().toArray());
      JsonNode there = mismatch.received();
      found.add(Complaint.violation(
              PactReplayRule.BODY,
              place(schema, pointer).orElse(declared),
              expected.bodyPointer() + pointer,
              mismatch.expected(),
              there == null ? "nothing" : masked(Show.json(there)))
          .about(mismatch.jsonPath()));
    }
  }

  private Optional<String> place(String schema, String pointer) {
    return schema.isEmpty()
        ? Optional.empty()
        : schemas.at(schema, pointer).stream().findFirst();
  }

  private static Optional<String> mediaType(Response response) {
    return Header.first(response.headers(), "Content-Type");
  }

  /** The body, if it may be read as JSON: where no media type is given, what it looks like counts. */
  private static @Nullable JsonNode json(Response response) {
    if (!mediaType(response).map(MediaType::namesJson).orElse(true)) {
      return null;
    }
    return StrictJson.readOrNull(response.body().asByteBuffer());
  }

  private String shown(Response response) {
    String body = masked(response.body().utf8());
    return body.isBlank() ? ", no body" : ", " + Show.shortened(body);
  }

  private String masked(String text) {
    return stage.secrets().replaceIn(text);
  }
}
