package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.diff.schema.inclusion.PatternTexts;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Values that might slip through a matcher, the simplest first: those at the bounds of schemas and others. */
final class SlippingValues {
  private static final Set<String> BOUNDS =
      Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "multipleOf");
  private static final int LONGEST = 1000;
  private static final int SAMPLES = 40;
  private static final OffsetDateTime TIME =
      OffsetDateTime.of(2023, 5, 30, 20, 52, 29, 506_948_000, ZoneOffset.UTC);

  /** Texts that no format resembles. */
  private static final List<String> UNRELATED = List.of("x", "", " ", "true", "null", "not a url");

  private final Set<JsonNode> values = new LinkedHashSet<>();

  SlippingValues(Contract contract) {
    UNRELATED.stream().map(TextNode::valueOf).forEach(values::add);
    Stream.of(
            "1",
            "/relative",
            "ftp://example.com/a",
            "http://example.com/a",
            "2023-05-30",
            "20:52:29",
            "2023-05-30 20:52:29",
            "2023-05-30T20:52:29",
            "2023-05-30T20:52:29Z",
            "1685480000",
            "é")
        .map(TextNode::valueOf)
        .forEach(values::add);
    Stream.of("0", "1", "-1", "4.5", "404", "1e10").map(BigDecimal::new).forEach(this::add);
    JsonNodeFactory json = JsonNodeFactory.instance;
    values.addAll(List.of(
        json.booleanNode(true),
        json.booleanNode(false),
        json.nullNode(),
        json.arrayNode(),
        json.objectNode()));
    bounds(contract.document().root().path("components"));
    bounds(contract.document().root().path("paths"));
  }

  private void bounds(JsonNode node) {
    node.properties().forEach(e -> {
      if (BOUNDS.contains(e.getKey()) && e.getValue().isNumber()) {
        BigDecimal bound = e.getValue().decimalValue();
        for (int i = -1; i <= 1; i++) {
          add(bound.add(BigDecimal.valueOf(i)));
        }
        int length = bound.max(BigDecimal.ZERO).min(BigDecimal.valueOf(LONGEST)).intValue();
        values.add(TextNode.valueOf("x".repeat(Math.max(0, length - 1))));
        values.add(TextNode.valueOf("x".repeat(length + 1)));
      } else {
        bounds(e.getValue());
      }
    });
    if (node.isArray()) {
      node.forEach(this::bounds);
    }
  }

  private void add(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    values.add(
        plain.scale() <= 0
            ? JsonNodeFactory.instance.numberNode(plain.toBigInteger())
            : DecimalNode.valueOf(plain));
  }

  /** Values for a place, the last of them some that its matchers were made for. */
  List<JsonNode> of(JsonNode example, MatchingRules.MatchingRule rule) {
    List<JsonNode> all = new ArrayList<>(values);
    if (example.isArray() && !example.isEmpty()) {
      all.add(JsonNodeFactory.instance.arrayNode().add(example.get(0)).add(example.get(0)));
    }
    rule.matchers().stream()
        .flatMap(matcher -> texts(matcher, example))
        .map(TextNode::valueOf)
        .forEach(all::add);
    return all;
  }

  private static Stream<String> texts(Matcher matcher, JsonNode example) {
    return switch (matcher.kind()) {
      case "regex" -> PatternTexts.samples(matcher.text("regex"), SAMPLES).stream();
      case "include" -> Stream.of("", "x").map(around -> around + matcher.text("value") + around);
      case "date", "time", "datetime" ->
        Stream.of(DateTimeFormatter.ofPattern(ValueMatching.format(matcher)).format(TIME));
      case "semver" -> Stream.of("1.2.3");
      default -> example.isTextual() ? Stream.of(example.asText() + "x") : Stream.empty();
    };
  }
}
