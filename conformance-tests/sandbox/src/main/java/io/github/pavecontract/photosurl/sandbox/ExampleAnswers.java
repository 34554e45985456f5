package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.StrictJson;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What operations answer that this sandbox does not act out, as it does the one that takes photos: the
 * example of the case that comes nearest to the request. Where it repeats a parameter of the path, the
 * answer repeats that of the request.
 */
final class ExampleAnswers {
  private final Contract contract;

  ExampleAnswers(Contract contract) {
    this.contract = contract;
  }

  /**
   * What was asked.
   *
   * @param operation the operation
   * @param parameters the values of the parameters of its path, by name
   * @param hasKey whether it came with an API key
   * @param body its body
   */
  record Asked(
      Operation operation, Map<String, String> parameters, boolean hasKey, ByteBuffer body) {}

  /**
   * Finds the case that answers a request.
   *
   * @param asked the request
   * @param told the cases of the state that its session was brought into; none if in none
   * @param state the state of its session, as far as the sandbox knows sessions
   * @return the case that asks just this; else one in this state; empty if no case says anything
   */
  Optional<Case> to(Asked asked, List<Case> told, ProviderState state) {
    List<Case> cases = contract.cases(asked.operation()).stream()
        .filter(aCase -> asked.hasKey() == (aCase.apiKey() != ApiKeyUse.ABSENT))
        .toList();
    if (!asked.hasKey()) {
      return nearest(cases, asked, aCase -> true).or(() -> contract.roles().missingKey());
    }
    Optional<Case> malformed = cases.stream()
        .filter(aCase -> aCase.rawBody() != null && !isWellFormed(asked))
        .findFirst();
    if (malformed.isPresent()) {
      return malformed;
    }
    List<Case> inState = cases.stream().filter(told::contains).toList();
    return inState.isEmpty()
        ? nearest(cases, asked, aCase -> ProviderState.of(aCase.state())
            .filter(s -> s == state)
            .isPresent())
        : nearest(inState, asked, aCase -> true);
  }

  /** Whether no case says how a body is refused that the contract does not allow. */
  boolean mustRefuse(Asked asked) {
    return asked.hasKey()
        && !isWellFormed(asked)
        && contract.cases(asked.operation()).stream().allMatch(aCase -> aCase.rawBody() == null);
  }

  /** The answer of a case to a request that may be about something else than its example. */
  JsonNode body(Case aCase, Asked asked) {
    JsonNode body = aCase.response();
    for (Map.Entry<String, String> parameter : aCase.pathParameters().entrySet()) {
      String value = asked.parameters().getOrDefault(parameter.getKey(), parameter.getValue());
      body = replaced(body, parameter.getValue(), TextNode.valueOf(value));
    }
    return body;
  }

  private boolean isWellFormed(Asked asked) {
    Operation operation = asked.operation();
    String schema = operation.requestSchema();
    boolean required = contract
        .document()
        .at(Pointers.child(operation.pointer(), "requestBody", "required"))
        .asBoolean();
    if (!contract.document().at(schema).isObject()
        || (!required && !asked.body().hasRemaining())) {
      return true;
    }
    JsonNode body = StrictJson.readOrNull(asked.body().duplicate());
    return body != null && contract.schemas().validate(schema, body).isEmpty();
  }

  private static Optional<Case> nearest(List<Case> cases, Asked asked, Predicate<Case> fits) {
    @Nullable JsonNode body = StrictJson.readOrNull(asked.body().duplicate());
    Predicate<Case> sameBody = aCase -> Objects.equals(aCase.request(), body);
    Predicate<Case> sameParameters = aCase -> aCase.pathParameters().equals(asked.parameters());
    Predicate<Case> same = sameParameters.and(sameBody);
    List<Predicate<Case>> nearestFirst =
        List.of(same.and(fits), same, fits.and(sameBody), fits, sameBody, aCase -> true);
    return nearestFirst.stream()
        .flatMap(condition -> cases.stream().filter(condition).findFirst().stream())
        .findFirst();
  }

  private static JsonNode replaced(JsonNode node, String text, JsonNode replacement) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(each -> copy.set(each.getKey(), replaced(each.getValue(), text, replacement)));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> copy.add(replaced(item, text, replacement)));
      return copy;
    }
    return node.isTextual() && node.asText().equals(text) ? replacement : node;
  }
}
