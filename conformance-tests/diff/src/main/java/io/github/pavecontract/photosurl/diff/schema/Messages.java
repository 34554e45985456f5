package io.github.pavecontract.photosurl.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whole messages that show what a difference somewhere within them does. */
final class Messages {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_TRIED = 60;
  private static final int MOST_ELEMENTS = 50;

  private final Flow flow;

  Messages(Flow flow) {
    this.flow = flow;
  }

  /** A whole message that is valid on the narrow side only, by a value at the place. */
  Optional<JsonNode> showing(Trail place, Predicate<JsonNode> wanted, List<JsonNode> hints) {
    Sub narrow = place.narrow(flow);
    Sub wide = place.wide(flow);
    List<JsonNode> values = new ArrayList<>(hints);
    values.addAll(Candidates.of(narrow, wide));
    List<JsonNode> fitting = values.stream()
        .filter(wanted)
        .sorted(Comparator.comparingInt(v -> v.toString().length()))
        .filter(v -> Witnesses.is(v, narrow, wide))
        .limit(MOST_TRIED)
        .toList();
    for (JsonNode value : fitting) {
      JsonNode smallest = Witnesses.shrunk(value, narrow, wide, wanted);
      Optional<JsonNode> whole = whole(place, smallest);
      if (whole.isPresent()) {
        return whole;
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> whole(Trail place, JsonNode leaf) {
    JsonNode value = leaf;
    for (int i = place.steps().size() - 1; i >= 0; i--) {
      Trail.Hop step = place.steps().get(i);
      value = around(step, value);
    }
    if (place.steps().isEmpty()) {
      return Optional.of(value);
    }
    Trail.Hop root = place.steps().get(0);
    Sub narrow = flow == Flow.REQUEST ? root.before() : root.after();
    Sub wide = flow == Flow.REQUEST ? root.after() : root.before();
    return Witnesses.is(value, narrow, wide) ? Optional.of(value) : Optional.empty();
  }

  private JsonNode around(Trail.Hop step, JsonNode value) {
    Sub parent = flow == Flow.REQUEST ? step.before() : step.after();
    if (step.kind().equals("item")) {
      return array(parent, step.name(), value);
    }
    String name = step.kind().equals("property") ? step.name() : matching(step.name());
    Sub other = flow == Flow.REQUEST ? step.after() : step.before();
    for (JsonNode candidate : objects(parent, name)) {
      JsonNode with = ((ObjectNode) candidate.deepCopy()).set(name, value);
      // Another alternative may accept it on both sides: look on for one that shows the difference.
      if (Witnesses.is(with, parent, other)) {
        return with;
      }
    }
    return JSON.objectNode().set(name, value);
  }

  /** As few elements as there may be: all of them the value, or others before it. */
  private static ArrayNode array(Sub parent, String index, JsonNode value) {
    ArrayNode array = JSON.arrayNode();
    List<Part> parts = parent.shape().of(JsonType.ARRAY);
    long least = parts.stream().mapToLong(part -> part.size().min()).min().orElse(1);
    int heads = parts.isEmpty() ? 0 : parts.get(0).items().prefix().size();
    int at = index.isEmpty() ? heads : Integer.parseInt(index);
    while (array.size() <= at || array.size() < Math.min(least, MOST_ELEMENTS)) {
      boolean other = array.size() < heads && array.size() != at;
      array.add(other ? Candidates.sample(parts.get(0).items().of(array.size())) : value);
    }
    return array;
  }

  /** A name that matches a pattern; any name, if there is none. */
  private static String matching(String pattern) {
    return pattern.isEmpty() ? "key" : Languages.shortest(Set.of(pattern)).orElse("key");
  }

  /** Objects to put the value into, those first that have the property already. */
  private static List<JsonNode> objects(Sub parent, String name) {
    return Candidates.of(parent, parent).stream()
        .filter(JsonNode::isObject)
        .sorted(Comparator.<JsonNode, Boolean>comparing(v -> !v.has(name))
            .thenComparing(v -> v.toString().length()))
        .limit(MOST_TRIED)
        .toList();
  }
}
