package io.github.pavecontract.photosurl.suites.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.verify.harness.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every fact that a pact pins, read from its JSON: status, media type, and each value of each body. */
final class Facts {
  private final List<Fact> all = new ArrayList<>();
  private final String interaction;

  private Facts(String interaction) {
    this.interaction = interaction;
  }

  static List<Fact> of(JsonNode pact) {
    List<Fact> all = new ArrayList<>();
    for (JsonNode interaction : pact.path("interactions")) {
      Facts facts = new Facts(interaction.path("description").asText());
      facts.addHead(interaction.path("response"));
      facts.addBody(
          "",
          interaction.at("/response/body/content"),
          "$",
          interaction.at("/response/matchingRules/body"));
      all.addAll(facts.all);
    }
    return all;
  }

  private void add(String deviation, Consumer<Answer> change) {
    all.add(new Fact(interaction, deviation, change));
  }

  private void addHead(JsonNode response) {
    int status = response.path("status").asInt();
    boolean isRange = response.path("matchingRules").has("status");
    for (int other : isRange ? List.of(200, 302, 500) : List.of(status + 1, 200, 204, 404, 500)) {
      if (other != status) {
        add("status " + other, answer -> answer.status = other);
      }
    }
    add("media type text/html", answer -> answer.contentType = "text/html");
    add("no media type", answer -> answer.contentType = "");
  }

  private void addBody(String pointer, JsonNode value, String path, JsonNode rules) {
    if (!pointer.isEmpty()) {
      change(pointer, "is missing", null);
      change(pointer, "is null", NullNode.getInstance());
      change(pointer, "has another type", ofAnotherType(value));
      another(value, rules.path(path)).ifPresent(other -> change(pointer, "is " + other, other));
    }
    if (value instanceof ObjectNode object) {
      object
          .properties()
          .forEach(property -> addBody(
              Pointers.child(pointer, property.getKey()),
              property.getValue(),
              path + "." + property.getKey(),
              rules));
    }
    if (value instanceof ArrayNode array) {
      JsonNode variants = rules.path(path).at("/matchers/0/variants");
      for (int i = 0; i < array.size(); i++) {
        addBody(Pointers.child(pointer, i), array.get(i), "$", variants.path(i).path("rules"));
      }
    }
  }

  private static JsonNode ofAnotherType(JsonNode value) {
    return value.isTextual() ? IntNode.valueOf(1) : TextNode.valueOf(value.asText("text"));
  }

  /** Another value of the same type, where the pact says more than the type. */
  private static Optional<JsonNode> another(JsonNode value, JsonNode rule) {
    String matcher = rule.at("/matchers/0/match").asText();
    if (matcher.equals("type") || matcher.equals("integer")) {
      return Optional.empty();
    }
    if (value.isBoolean()) {
      return Optional.of(BooleanNode.valueOf(!value.asBoolean()));
    }
    if (value.isInt()) {
      return Optional.of(IntNode.valueOf(value.asInt() + 1));
    }
    if (value.isArray()) {
      return Optional.of(JsonNodeFactory.instance.arrayNode());
    }
    return value.isTextual() ? Optional.of(TextNode.valueOf("another text")) : Optional.empty();
  }

  private void change(String pointer, String how, @Nullable JsonNode value) {
    String name = Pointers.tokens(pointer).get(Pointers.tokens(pointer).size() - 1);
    add(pointer + " " + how, answer -> {
      JsonNode parent = answer.json.at(Pointers.parent(pointer));
      if (parent instanceof ObjectNode object && value == null) {
        object.remove(name);
      } else if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else if (parent instanceof ArrayNode array && value == null) {
        array.remove(Integer.parseInt(name));
      } else if (parent instanceof ArrayNode array) {
        array.set(Integer.parseInt(name), value);
      } else {
        throw new IllegalStateException("The answer has nothing at " + pointer);
      }
    });
  }
}
