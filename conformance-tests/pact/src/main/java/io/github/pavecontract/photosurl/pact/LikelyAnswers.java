package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.expectation.ExpectedResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers that the contract allows, made as much like the response of a pact as it lets them be. Where a
 * pact has matchers, its example need not be the answer to its own request.
 */
final class LikelyAnswers {
  private final Contract contract;

  LikelyAnswers(Contract contract) {
    this.contract = contract;
  }

  /**
   * An answer.
   *
   * @param status its status
   * @param body its body
   */
  record Candidate(int status, JsonNode body) {}

  List<Candidate> of(Expectation expectation, Interaction interaction) {
    List<Candidate> candidates = new ArrayList<>();
    for (ExpectedOutcome outcome : expectation.anyOf()) {
      Optional<Case> aCase = contract.cases().stream()
          .filter(c -> c.pointer().equals(outcome.pointer()))
          .findFirst();
      if (aCase.isPresent()) {
        int status = outcome.status().matches(interaction.status())
            ? interaction.status()
            : outcome.status().first();
        if (aCase.get().response().path("data").isArray()) {
          candidates.addAll(results(status, outcome, expectation, interaction));
        } else {
          JsonNode expected = interaction.response().body();
          if (outcome.body().isEmpty() && expected != null) {
            candidates.add(new Candidate(status, data(aCase.get().response(), expected)));
          }
          candidates.add(new Candidate(status, error(aCase.get(), status, expected)));
          candidates.add(new Candidate(status, error(aCase.get(), status, null)));
        }
      }
    }
    return candidates;
  }

  /** The data of an example, with the values that the pact has in their places. */
  private static JsonNode data(JsonNode example, JsonNode expected) {
    if (!example.isObject() || !expected.isObject()) {
      return expected.isMissingNode() ? example : expected;
    }
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    example
        .properties()
        .forEach(
            each -> data.set(each.getKey(), data(each.getValue(), expected.path(each.getKey()))));
    return data;
  }

  /** An error as its case has it, with the time of the pact; of a range of statuses with its texts. */
  private static JsonNode error(Case aCase, int status, @Nullable JsonNode expected) {
    if (!aCase.response().isObject()) {
      return aCase.response();
    }
    boolean range = aCase.status().isRange();
    ObjectNode error = aCase.response().deepCopy();
    for (String name : names(error)) {
      if (range
          && error.get(name).isInt()
          && error.get(name).asInt() == aCase.status().first()) {
        error.put(name, status);
      } else if (expected != null && expected.has(name) && (range || name.equals("timestamp"))) {
        error.set(name, expected.get(name));
      }
    }
    return error;
  }

  private static Set<String> names(ObjectNode node) {
    Set<String> names = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** One result for each photo; a refusal can have any of the texts for refusals. */
  private List<Candidate> results(
      int status, ExpectedOutcome outcome, Expectation expectation, Interaction interaction) {
    List<JsonNode> photos = expectation.request() == null
        ? List.of()
        : expectation.request().path("photos").valueStream().toList();
    List<Candidate> candidates = new ArrayList<>();
    for (String refusal : messages(false)) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      ArrayNode data = body.putArray("data");
      for (int i = 0; i < photos.size(); i++) {
        JsonNode like = like(photos.get(i), i, interaction.response().body());
        boolean submitted = fate(photos.get(i), outcome)
            .orElse(!like.path("success").isBoolean() || like.path("success").asBoolean());
        String text = like.path("message").asText();
        data.addObject()
            .put("photo_label", photos.get(i).path("photo_label").asText())
            .put("url", photos.get(i).path("url").asText())
            .put("success", submitted)
            .put(
                "message",
                submitted
                    ? messages(true).iterator().next()
                    : messages(false).contains(text) ? text : refusal);
      }
      candidates.add(new Candidate(status, body));
    }
    return candidates;
  }

  private static Optional<Boolean> fate(JsonNode photo, ExpectedOutcome outcome) {
    return outcome.results().stream()
        .filter(result -> result.label().equals(photo.path("photo_label").asText()))
        .findFirst()
        .map(ExpectedResult::submitted);
  }

  /** The result that the pact has for a photo: that of its label, in its place, or for all of them. */
  private static JsonNode like(JsonNode photo, int index, @Nullable JsonNode body) {
    JsonNode data = body == null ? JsonNodeFactory.instance.arrayNode() : body.path("data");
    return data.valueStream()
        .filter(result -> result.path("photo_label").equals(photo.path("photo_label")))
        .findFirst()
        .orElse(data.has(index) ? data.get(index) : data.path(0));
  }

  private Set<String> messages(boolean success) {
    Set<String> messages = new LinkedHashSet<>();
    contract.cases().stream()
        .flatMap(aCase -> aCase.response().path("data").valueStream())
        .filter(result -> result.path("success").asBoolean() == success)
        .forEach(result -> messages.add(result.path("message").asText()));
    return messages.isEmpty() ? Set.of("") : messages;
  }
}
