package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.source.JavaElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classes that are gone, and are there again under another name with the same members. */
final class RenamedClasses {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

  private RenamedClasses() {}

  static Map<String, String> between(
      Map<String, JavaElement> before, Map<String, JavaElement> after) {
    Map<String, String> renamed = new LinkedHashMap<>();
    Map<String, Set<String>> oldMembers = members(before);
    Map<String, Set<String>> newMembers = members(after);
    Map<Set<String>, Deque<String>> free = new HashMap<>();
    for (String now : classes(after)) {
      if (!before.containsKey(now)) {
        free.computeIfAbsent(newMembers.getOrDefault(now, Set.of()), m -> new ArrayDeque<>())
            .add(now);
      }
    }
    for (String old : classes(before)) {
      Deque<String> alike = free.get(oldMembers.getOrDefault(old, Set.of()));
      if (!after.containsKey(old) && alike != null && !alike.isEmpty()) {
        renamed.put(old, alike.removeFirst());
      }
    }
    return renamed;
  }

  private static Set<String> classes(Map<String, JavaElement> elements) {
    Set<String> classes = new LinkedHashSet<>();
    elements.values().stream()
        .filter(element -> !element.name().contains(".") && !element.signature().equals("String"))
        .forEach(element -> classes.add(element.name()));
    return classes;
  }

  /** What is in each class, without the name of the class. */
  private static Map<String, Set<String>> members(Map<String, JavaElement> elements) {
    Map<String, Set<String>> members = new HashMap<>();
    for (String name : elements.keySet()) {
      int dot = name.indexOf('.');
      if (dot > 0) {
        members
            .computeIfAbsent(name.substring(0, dot), type -> new HashSet<>())
            .add(name.substring(dot));
      }
    }
    return members;
  }

  /** The element as it is called after the renaming. */
  static JavaElement apply(Map<String, String> renamed, JavaElement element) {
    return renamed.isEmpty()
        ? element
        : new JavaElement(
            element.kind(),
            apply(renamed, element.name()),
            apply(renamed, element.signature()),
            element.order(),
            element.nullable(),
            element.pointer());
  }

  private static String apply(Map<String, String> renamed, String text) {
    return WORD.matcher(text)
        .replaceAll(
            word -> Matcher.quoteReplacement(renamed.getOrDefault(word.group(), word.group())));
  }
}
