package io.github.pavecontract.photosurl.contract.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.values.MutableMapValue;
import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as CEL reads it.
 *
 * <p>CEL walks a plain map, with all that is in it, each time an expression touches it: for a rule that
 * pairs 13 photos with 13 results that is 10,000 visits. It takes values of its own as they are. That
 * objects and lists are such values is no documented use of dev.cel 0.14; {@code PlainValuesAgreeTest} compares the
 * results with those of plain maps.
 */
final class JsonValues {
  private JsonValues() {}

  static Object of(@Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return NullValue.NULL_VALUE;
    }
    if (node.isObject()) {
      Map<String, Object> members = new LinkedHashMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
      return object(members);
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>(node.size());
      node.forEach(item -> items.add(of(item)));
      return new ListValue(items);
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isNumber()) {
      return number(node);
    }
    return node.asText();
  }

  static Object object(Map<String, Object> members) {
    return MutableMapValue.create(members);
  }

  /** JSON does not tell 400.0 from 400. */
  static Object number(JsonNode node) {
    return node.canConvertToLong() && node.canConvertToExactIntegral()
        ? (Object) node.longValue()
        : (Object) node.doubleValue();
  }
}
