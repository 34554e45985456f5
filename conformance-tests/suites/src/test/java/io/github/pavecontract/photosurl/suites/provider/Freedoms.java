package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.core.model.Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.verify.harness.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the contract leaves open in the answer to an interaction, and no pact may pin. */
final class Freedoms {
  private Freedoms() {}

  static Stream<Fact> of(Interaction interaction) {
    String description = interaction.getDescription();
    return Stream.of(
        new Fact(description, "nothing is different", answer -> {}),
        new Fact(description, "the time has no fraction", time("2026-01-01T00:00:00Z")),
        new Fact(description, "the time has one digit", time("2026-01-01T00:00:00.1Z")),
        new Fact(
            description, "the time has an offset", time("2026-01-01T02:00:00.123456789+02:00")),
        new Fact(description, "the time is in lower case", time("2026-01-01t00:00:00z")),
        new Fact(description, "there are more properties", Freedoms::extend),
        new Fact(description, "the results come in another order", Freedoms::reverse),
        new Fact(
            description,
            "the media type has a parameter",
            answer -> answer.contentType = "Application/JSON; charset=utf-8"));
  }

  private static Consumer<Answer> time(String text) {
    return answer -> {
      if (answer.json.has("timestamp")) {
        answer.json.put("timestamp", text);
      }
    };
  }

  private static void extend(Answer answer) {
    answer.json.put("more", 1);
    answer.json.path("data").forEach(result -> ((ObjectNode) result).put("more", "x"));
  }

  static void reverse(Answer answer) {
    if (answer.json.path("data") instanceof ArrayNode data) {
      List<JsonNode> results = new ArrayList<>();
      data.forEach(results::add);
      Collections.reverse(results);
      data.removeAll().addAll(results);
    }
  }
}
