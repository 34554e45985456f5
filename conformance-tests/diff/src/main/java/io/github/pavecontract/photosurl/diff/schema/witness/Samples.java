package io.github.pavecontract.photosurl.diff.schema.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.core.CanonicalJson;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One small valid value of each schema: with what is required, and nothing else. */
public final class Samples {
  private static final int MOST_ELEMENTS = 24;

  /** The least object of an alternative. */
  private record Least(Part part, JsonNode object) {
    boolean declares(String name) {
      return part.members().properties().containsKey(name);
    }
  }

  private final Map<Sub, Optional<JsonNode>> known = new HashMap<>();
  private final Map<Sub, List<Least>> objects = new HashMap<>();
  private final Set<Sub> open = new HashSet<>();

  /** A value that the validator accepts; empty if none can be guessed. */
  Optional<JsonNode> of(Sub sub) {
    Optional<JsonNode> sample = known.get(sub);
    if (sample == null) {
      if (!open.add(sub)) {
        return Optional.empty();
      }
      sample = guesses(sub);
      open.remove(sub);
      known.put(sub, sample);
    }
    return sample;
  }

  /** The least objects of each alternative of a schema, those first that declare a property of the name. */
  List<JsonNode> objects(Sub sub, String name) {
    List<JsonNode> first = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    objects
        .computeIfAbsent(sub, this::objects)
        .forEach(least -> (least.declares(name) ? first : others).add(least.object()));
    first.addAll(others);
    return first;
  }

  private List<Least> objects(Sub sub) {
    List<Least> least = new ArrayList<>();
    for (Part part : sub.shape().of(JsonType.OBJECT)) {
      guesses(part).stream().findFirst().ifPresent(object -> least.add(new Least(part, object)));
    }
    return least;
  }

  private Optional<JsonNode> guesses(Sub sub) {
    for (JsonType type : JsonType.values()) {
      for (Part part : sub.shape().of(type)) {
        for (JsonNode value : guesses(part)) {
          if (sub.accepts(value).orElse(false)) {
            return Optional.of(value);
          }
        }
      }
    }
    return Optional.empty();
  }

  private Collection<JsonNode> guesses(Part part) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (part.values() != null) {
      return part.values();
    }
    return switch (part.type()) {
      case NULL -> List.of(json.nullNode());
      case BOOLEAN -> List.of(json.booleanNode(false), json.booleanNode(true));
      case NUMBER -> BoundaryNumbers.around(part, List.of(part));
      case STRING -> Strings.around(part, List.of(part));
      case ARRAY -> array(part).map(List::of).orElse(List.of());
      case OBJECT -> object(part).map(List::of).orElse(List.of());
    };
  }

  private Optional<JsonNode> array(Part part) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (array.size() < Math.min(part.size().min(), MOST_ELEMENTS)) {
      Optional<JsonNode> element = of(part.items().of(array.size()));
      if (element.isEmpty()) {
        return Optional.empty();
      }
      array.add(element.get());
    }
    return CanonicalJson.isSmall(array) ? Optional.of(array) : Optional.empty();
  }

  private Optional<JsonNode> object(Part part) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String name : part.members().required()) {
      Optional<JsonNode> value = of(part.members().of(name));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      object.set(name, value.get());
    }
    return CanonicalJson.isSmall(object) ? Optional.of(object) : Optional.empty();
  }
}
