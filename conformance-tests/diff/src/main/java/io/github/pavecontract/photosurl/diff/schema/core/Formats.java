package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What formats mean. */
public final class Formats {
  private static final Map<String, BigDecimal[]> NUMBERS = Map.of(
      "int32", bounds("-2147483648", "2147483647"),
      "int64", bounds("-9223372036854775808", "9223372036854775807"),
      "float", bounds("-3.4028235E38", "3.4028235E38"),
      "double", bounds("-1.7976931348623157E308", "1.7976931348623157E308"));

  /** Formats, each of whose values has the other one as well. */
  private static final Map<String, Set<String>> WIDER = Map.of(
      "uri", Set.of("uri-reference", "iri", "iri-reference"),
      "uri-reference", Set.of("iri-reference"),
      "iri", Set.of("iri-reference"),
      "email", Set.of("idn-email"),
      "hostname", Set.of("idn-hostname"));

  /** How long the texts of a format are at least and at most, by the standards that they name. */
  private static final Map<String, Size> SIZES = Map.of(
      "date", new Size(10, 10),
      "date-time", new Size(20, Long.MAX_VALUE),
      "time", new Size(9, Long.MAX_VALUE),
      "duration", new Size(3, Long.MAX_VALUE),
      "uuid", new Size(36, 36),
      "uri", new Size(2, Long.MAX_VALUE),
      "email", new Size(3, Long.MAX_VALUE),
      "hostname", new Size(1, 253),
      "ipv4", new Size(7, 15),
      "ipv6", new Size(2, 45));

  /** Formats that tell how to show a value, not what it is. */
  private static final Set<String> HINTS = Set.of("password", "markdown", "html", "textarea");

  private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
      Map.entry("date-time", List.of("2024-01-31T12:00:00Z")),
      Map.entry("date", List.of("2024-01-31")),
      Map.entry("time", List.of("12:00:00Z")),
      Map.entry("duration", List.of("P1D")),
      Map.entry("uri", List.of("https://example.com/a")),
      Map.entry("uri-reference", List.of("a/b", "https://example.com/a")),
      Map.entry("iri", List.of("https://example.com/ü")),
      Map.entry("iri-reference", List.of("ü")),
      Map.entry("uri-template", List.of("a/{b}")),
      Map.entry("uuid", List.of("123e4567-e89b-12d3-a456-426614174000")),
      Map.entry("email", List.of("a@example.com")),
      Map.entry("idn-email", List.of("ü@example.com", "a@example.com")),
      Map.entry("hostname", List.of("example.com")),
      Map.entry("idn-hostname", List.of("bücher.example", "example.com")),
      Map.entry("ipv4", List.of("192.0.2.1")),
      Map.entry("ipv6", List.of("2001:db8::1")),
      Map.entry("json-pointer", List.of("/a")),
      Map.entry("relative-json-pointer", List.of("0/a")),
      Map.entry("regex", List.of("a+")),
      Map.entry("byte", List.of("YQ==")),
      Map.entry("binary", List.of("a")));

  private Formats() {}

  private static BigDecimal[] bounds(String low, String high) {
    return new BigDecimal[] {new BigDecimal(low), new BigDecimal(high)};
  }

  public static boolean isNumeric(String format) {
    return NUMBERS.containsKey(format);
  }

  public static boolean isHint(String format) {
    return HINTS.contains(format);
  }

  /** What is written in a string, in the words of OpenAPI 3.0 where it has some. */
  public static Set<String> ofContent(JsonNode schema) {
    Set<String> formats = new TreeSet<>();
    String encoding = schema.path("contentEncoding").asText();
    String type = schema.path("contentMediaType").asText();
    if (!encoding.isEmpty()) {
      formats.add(encoding.equalsIgnoreCase("base64") ? "byte" : "encoding " + encoding);
    }
    if (!type.isEmpty()) {
      boolean bytes = encoding.isEmpty() && type.equalsIgnoreCase("application/octet-stream");
      formats.add(bytes ? "binary" : "media type " + type);
    }
    return formats;
  }

  /** Adds the bounds of a numeric format, as validators do not know them. */
  static void bound(ObjectNode core, String format) {
    BigDecimal[] bounds = NUMBERS.get(format);
    if (bounds != null) {
      bound(core, "minimum", bounds[0]);
      bound(core, "maximum", bounds[1]);
    }
  }

  /** Adds a bound in the spelling of 2020-12; OpenAPI 3.0 has its exclusiveness beside it. */
  static void bound(ObjectNode core, String name, JsonNode value, JsonNode raw30) {
    String exclusive = name.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
    if (value.isNumber()
        && raw30.path(exclusive).isBoolean()
        && raw30.path(exclusive).asBoolean()) {
      core.set(exclusive, value);
    } else if (value.isNumber()) {
      bound(core, name, value.decimalValue());
    }
  }

  private static void bound(ObjectNode core, String name, BigDecimal value) {
    JsonNode known = core.path(name);
    boolean tighter = !known.isNumber()
        || (name.equals("minimum")
            ? value.compareTo(known.decimalValue()) > 0
            : value.compareTo(known.decimalValue()) < 0);
    if (tighter) {
      core.put(name, value);
    }
  }

  /** Whether each value of these formats has the other one. */
  public static boolean imply(Set<String> formats, String format) {
    return formats.contains(format)
        || formats.stream().anyMatch(f -> WIDER.getOrDefault(f, Set.of()).contains(format));
  }

  /** How long a text can be that has all of these formats. */
  public static Size size(Set<String> formats) {
    return formats.stream().map(f -> SIZES.getOrDefault(f, Size.ANY)).reduce(Size.ANY, Size::and);
  }

  public static List<String> samples(String format) {
    return SAMPLES.getOrDefault(format, List.of());
  }
}
