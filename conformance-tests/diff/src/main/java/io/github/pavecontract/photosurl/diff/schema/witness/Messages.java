package io.github.pavecontract.photosurl.diff.schema.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.inclusion.Languages;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whole messages that show what a difference somewhere within them does. */
@SuppressWarnings("ReferenceEquality") // The same place, not one that looks like it.
public final class Messages {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_TRIED = 60;
  private static final int MOST_ELEMENTS = 50;
  /** How many values are put into a message by a search, where its smallest form does not show them. */
  private static final int MOST_SEARCHED = 3;
  /** How many searches there are in all: they take a hundred times as long as the smallest form. */
  private static final int MOST_SEARCHES = 200;

  private interface Surroundings {
    JsonNode of(Trail.Hop step, JsonNode value);
  }

  private final Flow flow;
  private final Samples samples = new Samples();
  private int searches;
  private @Nullable Trail lastPlace;
  private List<JsonNode> lastCandidates = List.of();

  public Messages(Flow flow) {
    this.flow = flow;
  }

  /** A value that should be valid, as small as can be guessed. */
  public JsonNode sample(Sub schema) {
    return Candidates.sample(schema, samples);
  }

  /** A whole message that is valid on the narrow side only, by a value at the place. */
  public Optional<JsonNode> showing(Trail place, Predicate<JsonNode> wanted, List<JsonNode> hints) {
    return shown(place, wanted, Witnesses.smallestFirst(hints))
        .or(() -> shown(place, wanted, candidates(place)));
  }

  /** Several differences at one place are looked for among the same values. */
  private List<JsonNode> candidates(Trail place) {
    if (place != lastPlace) {
      lastPlace = place;
      lastCandidates =
          Witnesses.smallestFirst(Candidates.of(place.narrow(flow), place.wide(flow), samples))
              .stream()
              .filter(value -> Witnesses.is(value, place.narrow(flow), place.wide(flow)))
              .toList();
    }
    return lastCandidates;
  }

  private Optional<JsonNode> shown(Trail place, Predicate<JsonNode> wanted, List<JsonNode> values) {
    Sub narrow = place.narrow(flow);
    Sub wide = place.wide(flow);
    Set<JsonNode> tried = new LinkedHashSet<>();
    for (JsonNode value : values) {
      if (wanted.test(value) && Witnesses.is(value, narrow, wide) && tried.size() < MOST_TRIED) {
        JsonNode least = Witnesses.shrunk(value, narrow, wide, wanted);
        Optional<JsonNode> whole =
            tried.add(least) ? whole(place, least, this::least) : Optional.empty();
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return searched(place, tried.stream().limit(MOST_SEARCHED).toList());
  }

  private Optional<JsonNode> searched(Trail place, List<JsonNode> values) {
    for (JsonNode value : values) {
      if (searches < MOST_SEARCHES) {
        searches++;
        Optional<JsonNode> whole = whole(place, value, this::searched);
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> whole(Trail place, JsonNode leaf, Surroundings surroundings) {
    JsonNode value = leaf;
    for (int i = place.steps().size() - 1; i >= 0; i--) {
      value = surroundings.of(place.steps().get(i), value);
    }
    boolean isWhole = place.steps().isEmpty();
    Sub narrow = isWhole ? place.narrow(flow) : narrow(place.steps().get(0));
    Sub wide = isWhole ? place.wide(flow) : wide(place.steps().get(0));
    return Witnesses.is(value, narrow, wide) && Witnesses.isConfirmed(value, narrow, wide)
        ? Optional.of(value)
        : Optional.empty();
  }

  private Sub narrow(Trail.Hop step) {
    return flow == Flow.REQUEST ? step.before() : step.after();
  }

  private Sub wide(Trail.Hop step) {
    return flow == Flow.REQUEST ? step.after() : step.before();
  }

  /** The value among as little else as there must be. */
  private JsonNode least(Trail.Hop step, JsonNode value) {
    Sub parent = narrow(step);
    return step.kind().equals("item")
        ? array(parent, step.name(), value)
        : with(step, value, samples.objects(parent, name(step)));
  }

  /** The value among whatever shows the difference. */
  private JsonNode searched(Trail.Hop step, JsonNode value) {
    Sub parent = narrow(step);
    return step.kind().equals("item")
        ? array(parent, step.name(), value)
        : with(step, value, objects(parent, name(step)));
  }

  private JsonNode with(Trail.Hop step, JsonNode value, List<JsonNode> objects) {
    String name = name(step);
    for (JsonNode object : objects) {
      JsonNode with = ((ObjectNode) object.deepCopy()).set(name, value);
      // Another alternative may accept it on both sides: look on for one that shows the difference.
      if (objects.size() == 1 || Witnesses.is(with, narrow(step), wide(step))) {
        return with;
      }
    }
    return JSON.objectNode().set(name, value);
  }

  private static String name(Trail.Hop step) {
    return step.kind().equals("property") ? step.name() : matching(step.name());
  }

  /** As few elements as there may be: all of them the value, or others before it. */
  private ArrayNode array(Sub parent, String index, JsonNode value) {
    ArrayNode array = JSON.arrayNode();
    List<Part> parts = parent.shape().of(JsonType.ARRAY);
    long least = parts.stream().mapToLong(part -> part.size().min()).min().orElse(1);
    int heads = parts.isEmpty() ? 0 : parts.get(0).items().prefix().size();
    int at = index.isEmpty() ? heads : Integer.parseInt(index);
    while (array.size() <= at || array.size() < Math.min(least, MOST_ELEMENTS)) {
      boolean other = array.size() < heads && array.size() != at;
      array.add(other ? Candidates.sample(parts.get(0).items().of(array.size()), samples) : value);
    }
    return array;
  }

  /** A name that matches a pattern; any name, if there is none. */
  private static String matching(String pattern) {
    return pattern.isEmpty() ? "key" : Languages.shortest(Set.of(pattern)).orElse("key");
  }

  /** Objects to put the value into, those first that have the property already. */
  private List<JsonNode> objects(Sub parent, String name) {
    return Witnesses.smallestFirst(Candidates.of(parent, parent, samples)).stream()
        .filter(JsonNode::isObject)
        .sorted(Comparator.<JsonNode, Boolean>comparing(v -> !v.has(name)))
        .limit(MOST_TRIED)
        .toList();
  }
}
