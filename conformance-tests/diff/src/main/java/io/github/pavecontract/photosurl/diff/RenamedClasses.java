package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.source.JavaElement;
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
    Set<String> free = classes(after);
    free.removeAll(classes(before));
    for (String old : classes(before)) {
      if (!after.containsKey(old)) {
        free.stream()
            .filter(now -> members(before, old).equals(members(after, now)))
            .findFirst()
            .ifPresent(now -> {
              renamed.put(old, now);
              free.remove(now);
            });
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

  private static Set<String> members(Map<String, JavaElement> elements, String type) {
    Set<String> members = new LinkedHashSet<>();
    elements.keySet().stream()
        .filter(name -> name.startsWith(type + "."))
        .forEach(name -> members.add(name.substring(type.length())));
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
