package io.github.pavecontract.photosurl.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.conformance.check.Deviation;
import io.github.pavecontract.photosurl.conformance.check.Judge;
import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
import io.github.pavecontract.photosurl.conformance.exchange.Header;
import io.github.pavecontract.photosurl.conformance.exchange.Request;
import io.github.pavecontract.photosurl.conformance.exchange.Response;
import io.github.pavecontract.photosurl.conformance.finding.Kind;
import io.github.pavecontract.photosurl.conformance.pact.LikelyAnswers.Candidate;
import io.github.pavecontract.photosurl.conformance.question.Question;
import io.github.pavecontract.photosurl.conformance.wire.Received;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.Pointers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Whether a response can be the answer to its request in its provider state. */
final class OutcomeCheck {
  private static final String POSSIBLE = "The contract has the expected answer for this request.";
  /** Rules on what the answer to a request is; the others are on what any answer is. */
  private static final List<String> RELATIONS =
      List.of("status", "authentication", "invariant.", "result.", "error");

  private final Contract contract;
  private final Judge judge;
  private final LikelyAnswers answers;

  OutcomeCheck(Contract contract) {
    this.contract = contract;
    this.judge = new Judge(contract, Set.of());
    this.answers = new LikelyAnswers(contract);
  }

  List<Complaint> check(Interaction interaction, Operation operation, boolean wellFormed) {
    Question question =
        new Situation(contract, operation).question(interaction, wellFormed).orElse(null);
    if (question == null) {
      return List.of();
    }
    JsonNode body = interaction.response().body();
    List<Deviation> deviations = relations(question, interaction, interaction.status(), body);
    if (deviations.isEmpty()
        || answers.of(question, interaction).stream()
            .anyMatch(candidate -> meets(candidate, question, interaction))) {
      return List.of();
    }
    List<Complaint> found = new ArrayList<>();
    for (Deviation deviation : deviations) {
      found.add(complaint(deviation, question, interaction));
    }
    return found;
  }

  /** Whether an answer is one of the contract, and the pact accepts it. */
  private boolean meets(Candidate candidate, Question question, Interaction interaction) {
    Part response = interaction.response();
    boolean status = response.statusRules().isEmpty()
        ? candidate.status() == interaction.status()
        : StatusCodes.accepts(response.statusRules(), candidate.status());
    return status
        && (response.body() == null
            || new BodyMatching(response.bodyRules(), false)
                .accepts(List.of(), response.body(), candidate.body()))
        && judged(question, interaction, candidate.status(), candidate.body()).isEmpty();
  }

  private List<Deviation> relations(
      Question question, Interaction interaction, int status, @Nullable JsonNode body) {
    return judged(question, interaction, status, body).stream()
        .filter(deviation -> RELATIONS.stream().anyMatch(deviation.id()::startsWith))
        .filter(deviation -> body != null || !deviation.id().startsWith("error"))
        .toList();
  }

  private List<Deviation> judged(
      Question question, Interaction interaction, int status, @Nullable JsonNode body) {
    // Without its key: an example of one or two characters would be found everywhere.
    Request request = new Request(
        interaction.method(), "http://pact" + interaction.path(), List.of(), ByteString.EMPTY);
    Response response = new Response(
        status,
        List.of(new Header("Content-Type", "application/json")),
        body == null ? ByteString.EMPTY : ByteString.encodeUtf8(body.toString()));
    Exchange exchange = new Exchange(request, response, Instant.EPOCH, Duration.ZERO);
    return judge
        .judge(question, new Received(exchange, "", List.of()), Set.of())
        .deviations();
  }

  private Complaint complaint(Deviation deviation, Question question, Interaction interaction) {
    Part response = interaction.response();
    boolean ofStatus = deviation.id().equals("status") || deviation.id().equals("authentication");
    return new Complaint(
        judge.isViolation(deviation, question) ? Kind.VIOLATION : Kind.DRIFT,
        "pact." + deviation.id(),
        deviation.id().startsWith("invariant.") ? deviation.sentence() : POSSIBLE,
        deviation.pointer(),
        ofStatus ? Pointers.child(response.pointer(), "status") : response.bodyPointer(),
        deviation.expected(),
        deviation.received(),
        "");
  }
}
