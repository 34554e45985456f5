package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Header;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of an answer, each with the place where it stands. */
final class Texts {
  private Texts() {}

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
