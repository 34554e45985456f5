package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.contract.invariant.Judgement.Holding;
import io.github.pavecontract.photosurl.expectation.Expectation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells which invariants an answer shows to be kept. One that holds of whatever could have come in its place
 * is not seen: a rule about refusals, where nothing was refused. So an answer is changed in one place at a
 * time, which must break the invariant; of answers alike that is tried with one.
 */
final class Exercise {
  private static final int MOST_KINDS = 200;

  private final Invariants invariants;
  private final Map<String, Set<Invariant>> seenByKind = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Set<Invariant>> eldest) {
      return size() > MOST_KINDS;
    }
  };

  Exercise(Invariants invariants) {
    this.invariants = invariants;
  }

  /** Those of the invariants that hold, and are seen to. */
  Set<Invariant> seen(List<Judgement> judgements, Observation observation, JsonNode body) {
    Set<Invariant> kept = judgements.stream()
        .filter(judgement -> judgement.outcome() == Holding.KEPT)
        .map(Judgement::invariant)
        .collect(Collectors.toSet());
    return kept.isEmpty()
        ? kept
        : seenByKind.computeIfAbsent(
            observation.judgedStatus() + " " + kept.size() + " " + kind(body),
            kind -> breakable(kept, observation, body));
  }

  private Set<Invariant> breakable(Set<Invariant> kept, Observation observation, JsonNode body) {
    Expectation expectation = observation.expectation();
    Set<Invariant> broken = new HashSet<>();
    for (JsonNode changed : changes(body)) {
      if (broken.containsAll(kept)) {
        break;
      }
      invariants
          .judge(
              expectation.operation(),
              expectation.pathParameters(),
              expectation.request(),
              observation.judgedStatus(),
              changed)
          .stream()
          .filter(judgement -> judgement.outcome() == Holding.BROKEN)
          .map(Judgement::invariant)
          .filter(kept::contains)
          .forEach(broken::add);
    }
    return broken;
  }

  /** What tells one kind of answer from another: its flags and numbers, wherever in a list they stand. */
  private static String kind(JsonNode value) {
    if (value.isArray()) {
      Set<String> kinds = new TreeSet<>();
      value.forEach(element -> kinds.add(kind(element)));
      return kinds + (value.size() > 1 ? "+" : "");
    }
    if (value.isObject()) {
      StringBuilder kind = new StringBuilder("{");
      value.properties().forEach(property -> kind.append(property.getKey())
          .append('=')
          .append(kind(property.getValue()))
          .append(' '));
      return kind.append('}').toString();
    }
    return value.isBoolean() ? value.asText() : value.getNodeType().name();
  }

  /** The body with one value changed, an element left out, or one repeated; of elements alike one is enough. */
  private static List<JsonNode> changes(JsonNode value) {
    List<JsonNode> changes = new ArrayList<>();
    if (value instanceof ArrayNode array && !array.isEmpty()) {
      ArrayNode shorter = array.deepCopy();
      shorter.remove(0);
      changes.add(shorter);
      ArrayNode longer = array.deepCopy();
      changes.add(longer.add(array.get(0).deepCopy()));
      Set<String> kinds = new HashSet<>();
      for (int i = 0; i < array.size(); i++) {
        if (kinds.add(kind(array.get(i)))) {
          for (JsonNode change : changes(array.get(i))) {
            ArrayNode copy = array.deepCopy();
            copy.set(i, change);
            changes.add(copy);
          }
        }
      }
    } else if (value instanceof ObjectNode object) {
      object.properties().forEach(property -> changes(property.getValue())
          .forEach(change -> changes.add(object.deepCopy().set(property.getKey(), change))));
    } else if (value.isBoolean()) {
      changes.add(BooleanNode.valueOf(!value.booleanValue()));
    } else if (value.isTextual()) {
      changes.add(TextNode.valueOf(value.textValue() + "?"));
    } else if (value.isNumber()) {
      changes.add(LongNode.valueOf(value.longValue() + 1));
    }
    return changes;
  }
}
