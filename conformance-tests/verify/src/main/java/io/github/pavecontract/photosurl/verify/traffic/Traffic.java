package io.github.pavecontract.photosurl.verify.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.OperationPath;
import io.github.pavecontract.photosurl.contract.Roles;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers.Asked;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers.Session;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedResult;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exchanges that somebody had with the API, without saying in which state its sessions were. */
final class Traffic {
  /** So many sessions are remembered, so that any amount of traffic fits into memory. */
  private static final int SESSIONS = 10_000;

  private final Contract contract;
  private final Roles roles;
  private final Operation operation;
  private final OperationPath path;
  private final Labels labels;
  private final SchemaValidator schemas;
  private final String requestSchema;
  private final AllowedAnswers answers;
  private final Map<String, Set<String>> finalLabels = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
      return size() > SESSIONS;
    }
  };

  Traffic(Contract contract) {
    this.contract = contract;
    this.roles = contract.roles();
    this.operation = contract.operation();
    this.path = contract.path(operation);
    this.labels = contract.labels(operation);
    this.schemas = contract.schemas();
    this.requestSchema = operation.requestSchema();
    this.answers = new AllowedAnswers(contract, operation);
  }

  /** What an entry asked; empty if it has no answer, or is of another operation. */
  Optional<Expectation> expectation(Recorded recorded) {
    Request request = recorded.exchange().request();
    Optional<String> sessionKey = path.sessionKeyIn(request.url());
    if (sessionKey.isEmpty()
        || !request.method().equals(operation.method())
        || recorded.exchange().response().status() == 0) {
      return Optional.empty();
    }
    JsonNode body = body(request);
    boolean hasKey = apiKey(request).isPresent();
    boolean wellFormed =
        body != null && schemas.validate(requestSchema, body).isEmpty() && knowsLabels(body);
    return answers.to(
        new Asked(
            "entry " + recorded.index(),
            "Traffic is answered as some case of the contract.",
            sessionKey.get(),
            body,
            hasKey,
            wellFormed),
        new Session(Optional.empty(), refusals(request, body), false));
  }

  private boolean knowsLabels(JsonNode body) {
    return body.path("photos")
        .valueStream()
        .allMatch(photo -> labels.knows(photo.path("photo_label").asText()));
  }

  /** The photos that must be refused, as their labels were submitted before. */
  private List<ExpectedResult> refusals(Request request, @Nullable JsonNode body) {
    List<ExpectedResult> results = new ArrayList<>();
    Set<String> known = finalLabels.getOrDefault(session(request), Set.of());
    if (body != null) {
      for (JsonNode photo : body.path("photos")) {
        String label = photo.path("photo_label").asText();
        if (known.contains(label)) {
          results.add(
              new ExpectedResult(label, photo.path("url").asText(), false, Optional.empty()));
        }
      }
    }
    return results;
  }

  /** Takes note of the labels that an answer makes final. */
  void learn(Exchange exchange, @Nullable JsonNode answer) {
    if (exchange.response().status() == 200 && answer != null) {
      for (JsonNode result : answer.path("data")) {
        if (result.path("success").isBoolean()) {
          finalLabels
              .computeIfAbsent(session(exchange.request()), k -> new HashSet<>())
              .add(result.path("photo_label").asText());
        }
      }
    }
  }

  /** The case that an answer is an instance of. */
  Optional<Case> instance(Expectation expectation, int status, @Nullable JsonNode answer) {
    return roles
        .instance(status, answer)
        .or(() -> expectation.grounds().fixed() ? Optional.empty() : roles.malformed());
  }

  /** What is wrong with a request itself. */
  Optional<Deviation> complaint(Exchange exchange) {
    if (apiKey(exchange.request()).isEmpty()) {
      return Optional.of(Deviation.of(
          RequestRule.API_KEY,
          "/components/securitySchemes",
          contract.apiKeyHeader() + ": …",
          "no such header"));
    }
    JsonNode body = body(exchange.request());
    if (body == null) {
      return Optional.of(
          Deviation.of(RequestRule.JSON, requestSchema, "JSON", "the body is not JSON"));
    }
    return schemas.validate(requestSchema, body).stream()
        .findFirst()
        .map(error -> Deviation.of(
            RequestRule.on(error.keyword()),
            error.schemaPointer(),
            error.keyword() + " at " + (error.pointer().isEmpty() ? "the body" : error.pointer()),
            error.message()));
  }

  private String session(Request request) {
    return apiKey(request).orElse("") + " " + path.sessionKeyIn(request.url()).orElse("");
  }

  private Optional<String> apiKey(Request request) {
    return Header.first(request.headers(), contract.apiKeyHeader()).filter(key -> !key.isBlank());
  }

  private static @Nullable JsonNode body(Request request) {
    try {
      return StrictJson.read(request.body().asByteBuffer());
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
