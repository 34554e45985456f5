package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes by the places that they are at, to find those that have the same cause as another one. */
final class Causes {
  private final Map<String, List<Changes.Draft>> old = new HashMap<>();
  private final Map<String, List<Changes.Draft>> now = new HashMap<>();

  void add(Changes.Draft draft) {
    put(old, draft.before(), draft);
    put(now, draft.after(), draft);
  }

  private static void put(
      Map<String, List<Changes.Draft>> drafts, String pointer, Changes.Draft draft) {
    if (!pointer.isEmpty()) {
      drafts.computeIfAbsent(pointer, p -> new ArrayList<>()).add(draft);
      String list = Pointers.parent(pointer);
      if (list.endsWith("/properties") || list.endsWith("/parameters")) {
        drafts.computeIfAbsent(Pointers.parent(list), p -> new ArrayList<>()).add(draft);
      }
    }
  }

  /** The changes at a place of either document, or of its properties or parameters, as they were told. */
  List<Changes.Draft> at(String before, String after) {
    Set<Changes.Draft> found = new LinkedHashSet<>(now.getOrDefault(after, List.of()));
    found.addAll(old.getOrDefault(before, List.of()));
    return found.stream().sorted(Comparator.comparingInt(Changes.Draft::number)).toList();
  }
}
