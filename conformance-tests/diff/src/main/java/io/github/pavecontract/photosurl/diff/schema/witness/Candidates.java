package io.github.pavecontract.photosurl.diff.schema.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values on which two schemas may differ: the boundary values of every keyword of both, and for objects and
 * arrays one, then two of their members at a time. What is limited is their number, the more so the deeper
 * they are, and not the time.
 */
public final class Candidates {
  /** How many values are tried at each depth; the last one ends a recursion. */
  private static final int[] MOST = {200, 60, 24, 10, 5, 3, 2, 1, 0};

  static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  static final int MOST_MEMBERS = 24;
  private static final int MOST_ELEMENTS = 300;

  private record Key(Sub narrow, Sub wide, int depth) {}

  private final Map<Key, Set<JsonNode>> known = new HashMap<>();

  private final Samples samples;

  private Candidates(Samples samples) {
    this.samples = samples;
  }

  static List<JsonNode> of(Sub narrow, Sub wide, Samples samples) {
    return new ArrayList<>(new Candidates(samples).of(narrow, wide, 0));
  }

  /** A value that should be valid, as small as can be guessed. */
  static JsonNode sample(Sub schema, Samples samples) {
    return samples
        .of(schema)
        .or(() -> new Candidates(samples).of(schema, schema, 0).stream().findFirst())
        .orElse(JSON.nullNode());
  }

  Set<JsonNode> of(Sub narrow, Sub wide, int depth) {
    // Where both say the same, one value is as good as another.
    int most = MOST[Math.min(depth, MOST.length - 1)];
    if (most == 0) {
      return Set.of();
    }
    if (depth > 0 && narrow.isSameAs(wide)) {
      Optional<JsonNode> sample = samples.of(narrow);
      if (sample.isPresent()) {
        return Set.of(sample.get());
      }
      most = Math.min(2, most);
    }
    Key place = new Key(narrow, wide, depth);
    Set<JsonNode> found = known.get(place);
    if (found == null) {
      Set<JsonNode> values = new LinkedHashSet<>();
      for (JsonType type : JsonType.values()) {
        for (Part part : narrow.shape().of(type)) {
          List<Part> others = new ArrayList<>(wide.shape().of(type));
          others.add(part);
          Conditions conditions = Conditions.of(others);
          others.addAll(conditions.parts(type));
          values.addAll(limited(narrow, of(part, others, depth), Math.max(1, most / 2)));
          if (type == JsonType.ARRAY) {
            values.addAll(limited(narrow, containing(part, conditions, depth), most));
          }
        }
      }
      found = values.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
      known.put(place, found);
    }
    return found;
  }

  JsonNode first(Sub schema, int depth) {
    return of(schema, schema, depth).stream().findFirst().orElse(JSON.nullNode());
  }

  /** The first of these that are surely valid, as far as the validator can tell. */
  private static List<JsonNode> limited(Sub narrow, Collection<JsonNode> values, int most) {
    return values.stream()
        .filter(value -> narrow.accepts(value).orElse(true))
        .limit(most)
        .toList();
  }

  private Collection<JsonNode> of(Part part, List<Part> others, int depth) {
    if (part.values() != null) {
      // Those that the other side does not name come first.
      List<JsonNode> values = new ArrayList<>(part.values());
      values.sort(java.util.Comparator.comparing(v -> isNamed(others, part, v)));
      return values;
    }
    return switch (part.type()) {
      case NULL -> List.of(JSON.nullNode());
      case BOOLEAN -> List.of(JSON.booleanNode(false), JSON.booleanNode(true));
      case NUMBER -> BoundaryNumbers.around(part, others);
      case STRING -> Strings.around(part, others);
      case ARRAY -> arrays(part, others, depth);
      case OBJECT -> new ObjectCandidates(this, part, others, depth).values();
    };
  }

  private static boolean isNamed(List<Part> others, Part part, JsonNode value) {
    return others.stream()
        .filter(other -> !other.equals(part))
        .anyMatch(other -> other.values() != null && other.values().contains(value));
  }

  private Collection<JsonNode> arrays(Part part, List<Part> others, int depth) {
    Set<JsonNode> arrays = new LinkedHashSet<>();
    for (Part other : others) {
      int heads = Math.max(part.items().prefix().size(), other.items().prefix().size());
      for (int i = 0; i <= heads; i++) {
        List<JsonNode> elements =
            new ArrayList<>(of(part.items().of(i), other.items().of(i), depth + 1));
        for (long size : BoundaryNumbers.sizes(others, depth > 1 ? MOST_MEMBERS : MOST_ELEMENTS)) {
          arrays.add(filled(part, i, elements, (int) size, depth));
        }
        int least = (int) Math.min(MOST_MEMBERS, Math.max(i + 1, part.size().min()));
        for (JsonNode element : elements) {
          arrays.add(filled(part, i, List.of(element), least, depth));
          arrays.add(filled(part, i, List.of(element), least + 1, depth));
        }
      }
    }
    return arrays;
  }

  /** Arrays with as many elements of the kinds that they must contain, and some of which they need not. */
  private Collection<JsonNode> containing(Part part, Conditions conditions, int depth) {
    Set<JsonNode> arrays = new LinkedHashSet<>();
    List<Sub> kinds = conditions.contents();
    for (Sub kind : kinds) {
      for (Sub other : kinds) {
        for (JsonNode element : of(kind, other, depth + 1)) {
          for (long size : conditions.counts(MOST_MEMBERS)) {
            ArrayNode array = filled(part, 0, List.of(element), (int) size, depth);
            arrays.add(array);
            arrays.add(array.deepCopy().add(first(part.items().rest(), depth + 1)));
          }
        }
      }
    }
    return arrays;
  }

  private ArrayNode filled(Part part, int special, List<JsonNode> elements, int size, int depth) {
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
}
