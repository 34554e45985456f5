package io.github.pavecontract.photosurl.verify.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.OperationPath;
import io.github.pavecontract.photosurl.contract.Roles;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers.Asked;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers.Session;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedResult;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Fates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges that somebody had with the API, without saying in which state its sessions were. Thread-safe:
 * what is known of sessions is kept elsewhere.
 */
final class Traffic {
  private final Contract contract;
  private final Roles roles;
  private final Operation operation;
  private final OperationPath path;
  private final Labels labels;
  private final String requestSchema;
  private final String apiKeyHeader;
  private final AllowedAnswers answers;

  Traffic(Contract contract) {
    this.contract = contract;
    this.roles = contract.roles();
    this.operation = contract.operation();
    this.path = contract.path(operation);
    this.labels = contract.labels(operation);
    this.requestSchema = operation.requestSchema();
    this.apiKeyHeader = contract.apiKeyHeader();
    this.answers = new AllowedAnswers(contract, operation);
  }

  /** Whether an exchange is of the operation. */
  boolean isOfOperation(Exchange exchange) {
    Request request = exchange.request();
    return request.method().equals(operation.method()) && path.isIn(request.url());
  }

  /** The session that an exchange of the operation is of; empty if its URL cannot be decoded. */
  Optional<String> session(Exchange exchange) {
    Request request = exchange.request();
    return path.sessionKeyIn(request.url())
        .map(key -> TrafficQuestion.session(
            TrafficQuestion.apiKey(request, apiKeyHeader).orElse(""), key));
  }

  /** What an exchange of the operation asked. */
  TrafficQuestion question(Exchange exchange) {
    Request request = exchange.request();
    JsonNode body = TrafficQuestion.body(request);
    return new TrafficQuestion(
        exchange,
        path.sessionKeyIn(request.url()).orElse(""),
        TrafficQuestion.apiKey(request, apiKeyHeader).orElse(""),
        body,
        body == null ? List.of() : contract.schemas().validate(requestSchema, body));
  }

  /** The answers that it may have; empty if the contract has a case for none. */
  Optional<Expectation> expectation(
      String entry, TrafficQuestion question, @Nullable FinalLabels finalLabels) {
    JsonNode body = question.body();
    boolean wellFormed = body != null && question.faults().isEmpty() && knowsLabels(body);
    return answers.to(
        new Asked(
            entry,
            "Traffic is answered as some case of the contract.",
            question.sessionKey(),
            body,
            question.hasApiKey(),
            wellFormed),
        new Session(Optional.empty(), refusals(question, finalLabels), false));
  }

  private boolean knowsLabels(JsonNode body) {
    for (JsonNode photo : body.path("photos")) {
      if (!labels.knows(photo.path("photo_label").asText())) {
        return false;
      }
    }
    return true;
  }

  /** The photos that must be refused, as their labels were submitted before. */
  private List<ExpectedResult> refusals(
      TrafficQuestion question, @Nullable FinalLabels finalLabels) {
    JsonNode body = question.body();
    if (body == null || finalLabels == null) {
      return List.of();
    }
    List<ExpectedResult> results = new ArrayList<>();
    for (JsonNode photo : body.path("photos")) {
      String label = photo.path("photo_label").asText();
      if (finalLabels.contain(label, labels, question.startedAt())) {
        results.add(new ExpectedResult(label, photo.path("url").asText(), false, Optional.empty()));
      }
    }
    return results;
  }

  /** Takes note of the labels that an answer makes final. */
  void learn(TrafficQuestion question, @Nullable JsonNode answer, SeenSessions sessions) {
    if (question.exchange().response().status() / 100 != 2 || answer == null) {
      return;
    }
    for (JsonNode result : answer.path("data")) {
      Fates.flag(result).ifPresent(submitted -> sessions
          .toLearn(question.session())
          .add(result.path("photo_label").asText(), labels, submitted, question.startedAt()));
    }
  }

  /** The case that an answer is an instance of. */
  Optional<Case> instance(Expectation expectation, int status, @Nullable JsonNode answer) {
    return roles
        .instance(status, answer)
        .or(() -> expectation.grounds().fixed() ? Optional.empty() : roles.malformed());
  }

  /** What is wrong with a request itself. */
  Optional<Deviation> complaint(TrafficQuestion question) {
    if (!question.hasApiKey()) {
      return Optional.of(Deviation.of(
          RequestRule.API_KEY,
          "/components/securitySchemes",
          apiKeyHeader + ": …",
          "no such header"));
    }
    if (question.body() == null) {
      return Optional.of(
          Deviation.of(RequestRule.JSON, requestSchema, "JSON", "the body is not JSON"));
    }
    return question.faults().stream()
        .findFirst()
        .map(error -> Deviation.of(
            RequestRule.on(error.keyword()),
            error.schemaPointer(),
            error.keyword() + " at " + (error.pointer().isEmpty() ? "the body" : error.pointer()),
            error.message()));
  }
}
