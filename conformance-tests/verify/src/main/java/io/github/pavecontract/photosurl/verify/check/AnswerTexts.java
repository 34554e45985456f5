package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Header;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of an answer, each with the place where it stands. */
final class AnswerTexts {
  private AnswerTexts() {}

  /** Names and values of a JSON body one by one, unescaped; any other body as a whole. */
  static Map<String, String> ofBody(Observation observation) {
    Map<String, String> texts = new LinkedHashMap<>();
    @Nullable JsonNode body = observation.body();
    if (body == null) {
      texts.put(observation.response().body().utf8(), "the body");
      String latin1 = observation.response().body().string(StandardCharsets.ISO_8859_1);
      texts.put(latin1, "the body");
    } else {
      collect(body, texts);
    }
    return texts;
  }

  /** The names of the properties in which a text stands in a JSON body. */
  static Set<String> properties(Observation observation, String text) {
    Set<String> names = new LinkedHashSet<>();
    @Nullable JsonNode body = observation.body();
    if (body != null) {
      collect(body, text, names);
    }
    return names;
  }

  private static boolean collect(JsonNode node, String text, Set<String> names) {
    boolean found = node.isValueNode() && node.asText().contains(text);
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (property.getKey().contains(text) || collect(property.getValue(), text, names)) {
        names.add(property.getKey());
        found = true;
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found |= collect(node.get(i), text, names);
    }
    return found;
  }

  private static void collect(JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(node.asText(), "the body");
    }
    node.forEach(child -> collect(child, texts));
    node.fieldNames().forEachRemaining(name -> texts.put(name, "the body"));
  }

  static Map<String, String> ofHeaders(Observation observation) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : observation.response().headers()) {
      texts.put(header.name() + ": " + header.value(), "the header " + header.name());
    }
    return texts;
  }
}
