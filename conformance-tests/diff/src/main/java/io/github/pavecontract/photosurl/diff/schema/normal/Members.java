package io.github.pavecontract.photosurl.diff.schema.normal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an object.
 *
 * @param properties those that have a name
 * @param required the names of those that must be there
 * @param patterns those whose names match
 * @param additional all others
 * @param dependent what must be there beside a name
 * @param only the only names that are sent, though no receiver relies on that; null if there may be any
 */
public record Members(
    Map<String, Sub> properties,
    Set<String> required,
    Map<String, Sub> patterns,
    Sub additional,
    Map<String, Set<String>> dependent,
    @Nullable Set<String> only) {
  static Members any(Schemas schemas) {
    return new Members(Map.of(), Set.of(), Map.of(), Sub.any(schemas), Map.of(), null);
  }

  /** What holds for a property of this name. */
  public Sub of(String name) {
    Sub declared = properties.get(name);
    for (Map.Entry<String, Sub> pattern : patterns.entrySet()) {
      if (matches(pattern.getKey(), name)) {
        declared = declared == null ? pattern.getValue() : declared.and(pattern.getValue());
      }
    }
    return declared == null ? additional : declared;
  }

  private static boolean matches(String pattern, String name) {
    try {
      return Pattern.compile(pattern).matcher(name).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** The same with all names required, if as many properties are as there are names. */
  Members filled(long least) {
    boolean closed = patterns.isEmpty()
        && additional.conjuncts().stream().anyMatch(c -> c.isBoolean() && !c.asBoolean());
    return closed && least > 0 && least >= properties.size()
        ? new Members(
            properties, Set.copyOf(properties.keySet()), patterns, additional, dependent, only)
        : this;
  }

  private boolean isAny() {
    return properties.isEmpty()
        && required.isEmpty()
        && patterns.isEmpty()
        && dependent.isEmpty()
        && only == null
        && additional.isAny();
  }

  Members and(Members other) {
    if (isAny() || other.isAny()) {
      return isAny() ? other : this;
    }
    Map<String, Sub> both = new LinkedHashMap<>();
    properties.forEach((name, sub) -> both.put(name, sub.and(other.of(name))));
    other.properties.forEach(
        (name, sub) -> both.computeIfAbsent(name, n -> of(name).and(sub)));
    Map<String, Sub> matching = new LinkedHashMap<>();
    patterns.forEach((pattern, sub) ->
        matching.put(pattern, sub.and(other.patterns.getOrDefault(pattern, other.additional))));
    other.patterns.forEach(
        (pattern, sub) -> matching.computeIfAbsent(pattern, p -> additional.and(sub)));
    Set<String> names = new TreeSet<>(required);
    names.addAll(other.required);
    Map<String, Set<String>> beside = new LinkedHashMap<>(dependent);
    other.dependent.forEach((name, needs) -> beside.merge(name, needs, (a, b) -> {
      Set<String> all = new TreeSet<>(a);
      all.addAll(b);
      return all;
    }));
    Set<String> sent = only == null ? other.only : only;
    if (only != null && other.only != null) {
      sent = new TreeSet<>(only);
      sent.retainAll(other.only);
    }
    return new Members(both, names, matching, additional.and(other.additional), beside, sent);
  }
}
