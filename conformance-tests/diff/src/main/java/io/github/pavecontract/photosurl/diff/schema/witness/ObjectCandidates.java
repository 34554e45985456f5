package io.github.pavecontract.photosurl.diff.schema.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.core.CanonicalJson;
import io.github.pavecontract.photosurl.diff.schema.normal.Members;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Objects on which two schemas may differ: the least one, then one and two more properties at a time. */
final class ObjectCandidates {
  private static final int MOST_PAIRS = 400;

  private final Candidates candidates;
  private final Members members;
  private final Part part;
  private final List<Part> others;
  private final int depth;
  private final ObjectNode least = Candidates.JSON.objectNode();

  ObjectCandidates(Candidates candidates, Part part, List<Part> others, int depth) {
    this.candidates = candidates;
    this.part = part;
    this.members = part.members();
    this.others = others;
    this.depth = depth;
  }

  Collection<JsonNode> values() {
    Set<JsonNode> objects = new LinkedHashSet<>();
    members.required().forEach(name -> least.set(name, sample(name)));
    for (int i = 0; least.size() < Math.min(part.size().min(), Candidates.MOST_MEMBERS); i++) {
      least.set("key" + i, sample("key" + i));
    }
    if (!CanonicalJson.isSmall(least)) {
      return List.of();
    }
    objects.add(least);
    members.dependent().keySet().forEach(name -> objects.add(with(name)));
    List<ObjectNode> singles = singles();
    singles.forEach(single -> objects.add(merged(single)));
    for (long size : BoundaryNumbers.sizes(others, Candidates.MOST_MEMBERS)) {
      objects.add(sized(size));
    }
    int pairs = 0;
    for (int i = 0; i < singles.size(); i++) {
      for (int j = 0; j < i && pairs < MOST_PAIRS; j++) {
        pairs++;
        objects.add(merged(singles.get(i)).setAll(singles.get(j)));
      }
    }
    return objects;
  }

  private JsonNode sample(String name) {
    return candidates.first(members.of(name), depth + 1);
  }

  private ObjectNode merged(ObjectNode single) {
    ObjectNode both = least.deepCopy();
    both.setAll(single);
    return both;
  }

  /** A property with all that must accompany it. */
  private ObjectNode with(String name) {
    ObjectNode all = least.deepCopy();
    all.set(name, sample(name));
    members.dependent().getOrDefault(name, Set.of()).forEach(need -> all.set(need, sample(need)));
    return all;
  }

  private List<ObjectNode> singles() {
    List<ObjectNode> singles = new ArrayList<>();
    for (Part other : others) {
      for (String name : names(other)) {
        for (JsonNode value :
            candidates.of(members.of(name), other.members().of(name), depth + 1)) {
          singles.add(Candidates.JSON.objectNode().set(name, value));
        }
      }
    }
    return singles;
  }

  private List<String> names(Part other) {
    Set<String> names = new LinkedHashSet<>();
    // What was not declared before was not sent: its name is tried only where any name may be used.
    if (!members.additional().isAny()) {
      names.addAll(other.members().properties().keySet());
    }
    names.addAll(other.members().required());
    names.addAll(members.properties().keySet());
    names.addAll(List.of("key", "x-key"));
    return names.stream().limit(Candidates.MOST_MEMBERS).toList();
  }

  private ObjectNode sized(long size) {
    ObjectNode many = least.deepCopy();
    for (String name : members.properties().keySet()) {
      if (many.size() < size) {
        many.set(name, sample(name));
      }
    }
    for (int i = 0; many.size() < size; i++) {
      many.set("key" + i, sample("key" + i));
    }
    return many;
  }
}
