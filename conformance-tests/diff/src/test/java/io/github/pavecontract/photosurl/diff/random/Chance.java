package io.github.pavecontract.photosurl.diff.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** What is picked, and how often, from a seed. */
final class Chance {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /** True once in so many times. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  int below(int limit) {
    return random.nextInt(limit);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of several JSON texts. */
  JsonNode json(String... texts) {
    return parsed(texts[random.nextInt(texts.length)]);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
