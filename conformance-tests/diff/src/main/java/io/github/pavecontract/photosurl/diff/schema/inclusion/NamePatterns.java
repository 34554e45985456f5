package io.github.pavecontract.photosurl.diff.schema.inclusion;

import dk.brics.automaton.Automaton;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import io.github.pavecontract.photosurl.diff.schema.normal.Members;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which names match the patterns of properties; what cannot be decided is taken to overlap, and to be covered by nothing. */
public final class NamePatterns {
  private NamePatterns() {}

  /**
   * Finds what holds for names that match a pattern.
   *
   * @param pattern the pattern, which the properties may have or not
   * @param members the properties
   * @return what they say of it, or of a pattern that all of its names match, or of undeclared names
   */
  public static Sub of(String pattern, Members members) {
    Sub same = members.patterns().get(pattern);
    if (same != null) {
      return same;
    }
    return members.patterns().entrySet().stream()
        .filter(other -> areCovered(pattern, Set.of(other.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(members.additional());
  }

  /** Whether no name matches both. */
  static boolean areDisjoint(String one, String other) {
    return Languages.of(Set.of(one, other), Size.ANY).filter(Automaton::isEmpty).isPresent();
  }

  /** Whether each name that matches a pattern surely matches one of the others. */
  static boolean areCovered(String pattern, Collection<String> others) {
    if (others.contains(pattern)) {
      return true;
    }
    Optional<Automaton> names = Languages.of(Set.of(pattern), Size.ANY);
    return names.isPresent()
        && others.stream()
            .map(other -> Languages.of(Set.of(other), Size.ANY))
            .flatMap(Optional::stream)
            .anyMatch(other -> Words.of(names.get(), other).none());
  }
}
