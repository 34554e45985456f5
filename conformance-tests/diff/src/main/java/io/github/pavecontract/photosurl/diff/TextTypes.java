package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaComparison;
import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaFinding;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.inclusion.Inclusion;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Types of what stands in a URL or a header. There everything is text, so that numbers and truth values
 * are some of the texts, and a type is no more than a constraint on them.
 */
final class TextTypes {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

  /** How integers are written, and other numbers. */
  private static final String INTEGERS = "^-?(0|[1-9][0-9]*)$";

  private static final String NUMBERS = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$";

  private TextTypes() {}

  /** Whether numbers or truth values become texts of another type, among which each of them still is. */
  static boolean widens(Sub narrow, Sub wide) {
    boolean widens = false;
    for (JsonType type : JsonType.values()) {
      List<Part> same = wide.shape().of(type);
      for (Part part : narrow.shape().of(type)) {
        boolean isOther = same.isEmpty() && (type == JsonType.NUMBER || type == JsonType.BOOLEAN);
        boolean isStill = isOther
            ? SchemaComparison.includes(wide, texts(part))
            : new Inclusion(false).proven(wide, same, part);
        if (!isStill) {
          return false;
        }
        widens |= isOther;
      }
    }
    return widens;
  }

  /** The texts that stand for numbers or truth values, or more of them. */
  private static Sub texts(Part part) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode().put("type", "string");
    if (part.values() != null) {
      ArrayNode values = texts.putArray("enum");
      part.values().forEach(value -> values.add(value.asText()));
    } else if (part.type() == JsonType.BOOLEAN) {
      texts.putArray("enum").add("true").add("false");
    } else {
      texts.put("pattern", part.isInteger() ? INTEGERS : NUMBERS);
    }
    return part.items().rest().schemas().sub(texts);
  }

  /** A schema without null, which no text stands for. */
  static Sub withoutNull(Sub schema) {
    if (schema.isAny() || !schema.accepts(NullNode.getInstance()).orElse(false)) {
      return schema;
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.put(CoreSchemas.ORIGIN, schema.origin());
    ArrayNode all = whole.putArray("allOf");
    schema.conjuncts().forEach(all::add);
    ArrayNode types = all.addObject().putArray("type");
    Stream.of(JsonType.values())
        .filter(type -> type != JsonType.NULL)
        .forEach(type -> types.add(type.text()));
    return schema.schemas().sub(whole);
  }

  /** What was found, without a witness whose text the receiver reads as another value that it accepts. */
  static SchemaFinding asText(SchemaFinding finding, Sub receiver) {
    JsonNode witness = finding.witness();
    boolean isRead = witness != null
        && readings(witness).stream().anyMatch(value -> receiver.accepts(value).orElse(true));
    return isRead ? finding.unshown() : finding;
  }

  /** What else the text of a scalar may stand for. */
  private static List<JsonNode> readings(JsonNode value) {
    String text = value.asText();
    if (!value.isTextual()) {
      return value.isContainerNode() ? List.of() : List.of(TextNode.valueOf(text));
    }
    if (NUMBER.matcher(text).matches()) {
      return List.of(DecimalNode.valueOf(new BigDecimal(text)));
    }
    return text.equals("true") || text.equals("false")
        ? List.of(BooleanNode.valueOf(text.equals("true")))
        : List.of();
  }
}
