package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.pact.LikelyAnswers.Candidate;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.check.Show;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Whether a response can be the answer to its request in its provider state. */
final class PossibleAnswerCheck {
  private final Judge judge;
  private final LikelyAnswers answers;
  private final Contract contract;

  PossibleAnswerCheck(Contract contract) {
    this.judge = new Judge(contract, Set.of());
    this.answers = new LikelyAnswers(contract);
    this.contract = contract;
  }

  /**
   * Checks an interaction whose request and response are each as the contract has them.
   *
   * @param interaction the interaction
   * @param expectation what it asks
   * @return why the one cannot be the answer to the other; empty if it can
   */
  List<Complaint> check(Interaction interaction, Expectation expectation) {
    JsonNode body = interaction.response().body();
    return judged(
            expectation,
            interaction.status(),
            body == null ? null : completed(interaction, expectation, body))
        .stream()
        .flatMap(deviation -> PactAnswerRule.like(deviation.rule()).stream()
            .map(rule -> complaint(rule, deviation, expectation, interaction)))
        .toList();
  }

  /** Whether there is an answer that the contract allows and the pact accepts. */
  boolean isPossible(Interaction interaction, Expectation expectation) {
    return answers.of(expectation, interaction).stream()
        .anyMatch(candidate -> meets(candidate, expectation, interaction));
  }

  private JsonNode completed(Interaction interaction, Expectation expectation, JsonNode body) {
    return answers.of(expectation, interaction).stream()
        .filter(candidate -> candidate.status() == interaction.status())
        .findFirst()
        .map(candidate -> Completion.of(body, candidate.body()))
        .orElse(body);
  }

  /** Whether an answer is one of the contract, and the pact accepts it. */
  private boolean meets(Candidate candidate, Expectation expectation, Interaction interaction) {
    MessagePart response = interaction.response();
    return StatusCodes.accepts(interaction, candidate.status())
        && (!response.hasBody()
            || (response.body() != null
                && new BodyMatching(response.bodyRules(), false)
                    .accepts(List.of(), response.body(), candidate.body())))
        && judged(expectation, candidate.status(), candidate.body()).isEmpty();
  }

  private List<Deviation> judged(Expectation expectation, int status, @Nullable JsonNode body) {
    // Without its key: an example of one or two characters would be found everywhere.
    Request request =
        new Request(expectation.operation().method(), "http://pact/", List.of(), ByteString.EMPTY);
    Response response = new Response(
        status,
        List.of(new Header("Content-Type", "application/json")),
        body == null ? ByteString.EMPTY : ByteString.encodeUtf8(body.toString()));
    Exchange exchange = new Exchange(request, response, Instant.EPOCH, Duration.ZERO);
    return judge
        .judge(expectation, new WireAnswer(exchange, "", List.of()), Set.of())
        .deviations();
  }

  /**
   * What remains to be said where nothing is wrong but the answer is none of those that there are: where
   * the likeliest of them meets a matcher that excludes it.
   */
  Complaint impossible(Interaction interaction, Expectation expectation) {
    MessagePart response = interaction.response();
    JsonNode example = response.body();
    String pointer = expectation.anyOf().get(0).pointer();
    Optional<Clash> nearest = answers.of(expectation, interaction).stream()
        .filter(candidate -> example != null)
        .map(candidate -> new Clash(
            candidate,
            new BodyMatching(response.bodyRules(), false)
                .mismatches(List.of(), Objects.requireNonNull(example), candidate.body())))
        .filter(clash -> !clash.mismatches().isEmpty())
        .min(Comparator.comparing(clash -> clash.mismatches().size()));
    if (nearest.isEmpty()) {
      return Complaint.drift(
          PactResponseRule.IMPOSSIBLE,
          pointer,
          response.bodyPointer(),
          "an answer that the matchers accept",
          "matchers that accept none of the likely ones");
    }
    Mismatch clash = nearest.get().mismatches().get(0);
    String place = Pointers.child("", clash.place().toArray());
    // Without a state the session may be in one for which nobody has thought of an answer.
    boolean certain = expectation.grounds().fixed()
        && contract.basisOf(pointer) != Basis.ASSUMED
        && Situation.state(interaction).isPresent();
    return new Complaint(
            certain ? Kind.VIOLATION : Kind.DRIFT,
            PactResponseRule.IMPOSSIBLE,
            "",
            pointer,
            response.bodyPointer() + place,
            "by the contract's case: " + clash.jsonPath() + " is "
                + Show.json(nearest.get().candidate().body().at(place)),
            "by the pact's matcher there: " + clash.expected(),
            "")
        .about(clash.jsonPath());
  }

  /** An answer of the contract, and where matchers of a pact exclude it. */
  private record Clash(Candidate candidate, List<Mismatch> mismatches) {}

  private Complaint complaint(
      PactAnswerRule rule, Deviation deviation, Expectation expectation, Interaction interaction) {
    return new Complaint(
        judge.kind(deviation, expectation),
        rule,
        deviation.subject(),
        deviation.pointer(),
        rule.place(interaction.response(), deviation),
        deviation.expected(),
        deviation.received(),
        "");
  }
}
