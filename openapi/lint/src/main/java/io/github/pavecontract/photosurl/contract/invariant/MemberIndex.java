package io.github.pavecontract.photosurl.contract.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many objects of a list have which texts under some names. */
final class MemberIndex {
  /** Pairs of names by how an expression writes them; there are as many as expressions. */
  private static final Map<String, Names> NAMES = new ConcurrentHashMap<>();

  /** What is compared: the names in the elements of the list, and those in their partner. */
  private record Names(List<String> ofElement, List<String> ofPartner) {
    static Names of(String pairs) {
      List<String> ofElement = new ArrayList<>();
      List<String> ofPartner = new ArrayList<>();
      String[] names = pairs.split(PartnerIndex.SEPARATOR, -1);
      for (int i = 0; i < names.length; i += 2) {
        ofElement.add(names[i]);
        ofPartner.add(names[i + 1]);
      }
      return new Names(List.copyOf(ofElement), List.copyOf(ofPartner));
    }
  }

  private final Names names;
  private final Map<List<String>, Long> counts = new HashMap<>();
  private final boolean complete;

  MemberIndex(List<Object> elements, String pairs) {
    this.names = NAMES.computeIfAbsent(pairs, Names::of);
    boolean ofTexts = true;
    for (Object element : elements) {
      List<String> key = texts(element, names.ofElement());
      if (key == null) {
        ofTexts = false;
      } else {
        counts.merge(key, 1L, Long::sum);
      }
    }
    this.complete = ofTexts;
  }

  /** How many elements have the texts of an object; empty if it or one of them has anything else. */
  Optional<Long> partners(Object partner) {
    List<String> key = texts(partner, names.ofPartner());
    return complete && key != null ? Optional.of(counts.getOrDefault(key, 0L)) : Optional.empty();
  }

  private static @Nullable List<String> texts(Object object, List<String> names) {
    if (!(object instanceof Map<?, ?> members)) {
      return null;
    }
    List<String> texts = new ArrayList<>(names.size());
    for (String name : names) {
      if (!(members.get(name) instanceof String text)) {
        return null;
      }
      texts.add(text);
    }
    return texts;
  }
}
