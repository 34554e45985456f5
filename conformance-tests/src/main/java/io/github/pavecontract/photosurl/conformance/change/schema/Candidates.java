package io.github.pavecontract.photosurl.conformance.change.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values on which two schemas may differ: the boundary values of every keyword of both, and for objects and
 * arrays one, then two of their members at a time. There is a limit to their number, not to the time.
 */
final class Candidates {
  private static final int DEEPEST = 6;
  private static final int MOST = 160;
  private static final int MOST_MEMBERS = 24;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Candidates() {}

  static List<JsonNode> of(Sub narrow, Sub wide) {
    return new ArrayList<>(of(narrow, wide, 0));
  }

  /** A value that should be valid, as small as can be guessed. */
  static JsonNode sample(Sub schema) {
    return samples(schema).stream().findFirst().orElse(JSON.nullNode());
  }

  private static List<JsonNode> samples(Sub schema) {
    return of(schema, schema, 0).stream()
        .filter(v -> schema.core().validity().of(schema, v).orElse(false))
        .limit(1)
        .toList();
  }

  private static Set<JsonNode> of(Sub narrow, Sub wide, int depth) {
    Set<JsonNode> values = new LinkedHashSet<>();
    if (depth > DEEPEST) {
      return values;
    }
    for (JsonType type : JsonType.values()) {
      for (Part part : narrow.shape().of(type)) {
        Collection<Part> others = new ArrayList<>(wide.shape().of(type));
        others.add(part);
        values.addAll(limited(of(part, others, depth)));
      }
    }
    return limited(values);
  }

  private static Set<JsonNode> limited(Collection<JsonNode> values) {
    return values.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Collection<JsonNode> of(Part part, Collection<Part> others, int depth) {
    if (part.values() != null) {
      return part.values();
    }
    return switch (part.type()) {
      case NULL -> List.of(JSON.nullNode());
      case BOOLEAN -> List.of(JSON.booleanNode(false), JSON.booleanNode(true));
      case NUMBER -> Numbers.around(part, others);
      case STRING -> Strings.around(part, others);
      case ARRAY -> arrays(part, others, depth);
      case OBJECT -> objects(part, others, depth);
    };
  }

  private static Collection<JsonNode> arrays(Part part, Collection<Part> others, int depth) {
    Set<JsonNode> arrays = new LinkedHashSet<>();
    Set<Long> sizes = Numbers.sizes(others, MOST_MEMBERS);
    for (Part other : others) {
      int heads = Math.max(part.items().prefix().size(), other.items().prefix().size());
      for (int i = 0; i <= heads; i++) {
        List<JsonNode> elements =
            new ArrayList<>(of(part.items().of(i), other.items().of(i), depth + 1));
        for (long size : sizes) {
          arrays.add(filled(part, i, elements, (int) size, depth));
        }
        for (JsonNode element : elements) {
          arrays.add(filled(
              part, i, List.of(element), (int) Math.max(i + 1, part.size().min()), depth));
        }
        elements.stream()
            .findFirst()
            .ifPresent(e -> arrays.add(JSON.arrayNode().add(e).add(e)));
      }
    }
    return arrays;
  }

  private static ArrayNode filled(
      Part part, int special, List<JsonNode> elements, int size, int depth) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < size; i++) {
      if (i >= special && !elements.isEmpty()) {
        array.add(elements.get((i - special) % elements.size()));
      } else {
        array.add(first(part.items().of(i), depth + 1));
      }
    }
    return array;
  }

  private static JsonNode first(Sub schema, int depth) {
    if (depth > DEEPEST) {
      return JSON.nullNode();
    }
    return depth <= 2
        ? sample(schema)
        : of(schema, schema, depth).stream().findFirst().orElse(JSON.nullNode());
  }

  private static Collection<JsonNode> objects(Part part, Collection<Part> others, int depth) {
    Set<JsonNode> objects = new LinkedHashSet<>();
    Members members = part.members();
    ObjectNode least = JSON.objectNode();
    members.required().forEach(name -> least.set(name, first(members.of(name), depth + 1)));
    members.dependent().forEach((name, needs) -> {
      if (least.has(name)) {
        needs.forEach(need -> least.set(need, first(members.of(need), depth + 1)));
      }
    });
    for (int i = 0; least.size() < Math.min(part.size().min(), MOST_MEMBERS); i++) {
      least.set("key" + i, first(members.of("key" + i), depth + 1));
    }
    objects.add(least);
    List<ObjectNode> singles = new ArrayList<>();
    for (Part other : others) {
      // What was not declared before was not sent: its name is not tried.
      Set<String> names = new LinkedHashSet<>(members.properties().keySet());
      if (!members.additional().isAny()) {
        names.addAll(other.members().properties().keySet());
      }
      boolean open = !other.members().additional().isAny()
          || !members.additional().isAny()
          || !other.members().patterns().isEmpty();
      names.addAll(open ? List.of("key", "x-key") : List.of("key"));
      names.addAll(other.members().required());
      names.stream().limit(MOST_MEMBERS).forEach(name -> {
        for (JsonNode value : of(members.of(name), other.members().of(name), depth + 1)) {
          singles.add(JSON.objectNode().set(name, value));
        }
      });
    }
    singles.forEach(single -> objects.add(least.deepCopy().setAll(single)));
    members.dependent().forEach((name, needs) -> {
      ObjectNode all = least.deepCopy();
      all.set(name, first(members.of(name), depth + 1));
      needs.forEach(need -> all.set(need, first(members.of(need), depth + 1)));
      objects.add(all);
    });
    for (int i = 0; i < singles.size() && objects.size() < MOST; i++) {
      for (int j = 0; j < i && objects.size() < MOST; j++) {
        objects.add(least.deepCopy().setAll(singles.get(j)).deepCopy());
        ObjectNode both = least.deepCopy();
        both.setAll(singles.get(j));
        both.setAll(singles.get(i));
        objects.add(both);
      }
    }
    for (long size : Numbers.sizes(others, MOST_MEMBERS)) {
      ObjectNode many = least.deepCopy();
      members.properties().keySet().stream()
          .filter(name -> many.size() < size)
          .forEach(name -> many.set(name, first(members.of(name), depth + 1)));
      for (int i = 0; many.size() < size; i++) {
        many.set("key" + i, first(members.of("key" + i), depth + 1));
      }
      objects.add(many);
    }
    return objects;
  }
}
