package io.github.pavecontract.photosurl.conformance.change.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.RegExp;
import java.util.Optional;
import java.util.Set;

/** Strings that match patterns and have a length, as automata, so that inclusion can be decided. */
final class Languages {
  /** Longer strings make automata too large. */
  private static final long LONGEST = 500;

  /** A surrogate pair is one character in a schema, and two of Java's. */
  private static final Automaton CHARACTER = BasicAutomata.makeCharRange('\u0000', '\ud7ff')
      .union(BasicAutomata.makeCharRange('\ue000', '\uffff'))
      .union(BasicAutomata.makeCharRange('\ud800', '\udbff')
          .concatenate(BasicAutomata.makeCharRange('\udc00', '\udfff')));

  private Languages() {}

  /** The strings of a part; empty if there is no automaton for it, or it would be too large. */
  static Optional<Automaton> of(Set<String> patterns, Size size) {
    if (size.min() > LONGEST || (size.max() != Long.MAX_VALUE && size.max() > LONGEST)) {
      return Optional.empty();
    }
    Automaton strings = size.max() == Long.MAX_VALUE
        ? CHARACTER.repeat((int) size.min())
        : CHARACTER.repeat((int) size.min(), (int) size.max());
    for (String pattern : patterns) {
      Optional<String> translated = RegularExpression.translate(pattern);
      if (translated.isEmpty()) {
        return Optional.empty();
      }
      try {
        strings = strings.intersection(new RegExp(translated.get(), RegExp.NONE).toAutomaton());
      } catch (IllegalArgumentException | StackOverflowError e) {
        return Optional.empty();
      }
    }
    return Optional.of(strings);
  }

  /** Whether there is surely no string in the narrow one that the wide one has not. */
  static boolean includes(Part wide, Part narrow) {
    Optional<Automaton> outer = of(wide.patterns(), wide.size());
    Optional<Automaton> inner = of(narrow.patterns(), narrow.size());
    return outer.isPresent() && inner.isPresent() && inner.get().subsetOf(outer.get());
  }

  /** All strings of a part, unless there are more than so many. */
  static Optional<Set<String>> all(Part part, int most) {
    return part.patterns().isEmpty()
        ? Optional.empty()
        : of(part.patterns(), part.size()).map(strings -> strings.getFiniteStrings(most));
  }

  /** A shortest string of the first that the second has not. */
  static Optional<String> difference(Part narrow, Part wide) {
    Optional<Automaton> outer = of(wide.patterns(), wide.size());
    Optional<Automaton> inner = of(narrow.patterns(), narrow.size());
    if (outer.isEmpty() || inner.isEmpty()) {
      return Optional.empty();
    }
    Automaton others = wide.values() == null
        ? outer.get()
        : BasicAutomata.makeStringUnion(
            wide.values().stream().map(JsonNode::asText).sorted().toArray(String[]::new));
    return Optional.ofNullable(readable(inner.get().minus(others)));
  }

  /** A shortest string that matches all of these. */
  static Optional<String> shortest(Set<String> patterns) {
    return of(patterns, Size.ANY).map(Languages::readable);
  }

  /** A shortest string of a part. */
  static Optional<String> shortest(Part part) {
    return of(part.patterns(), part.size()).map(Languages::readable);
  }

  private static @org.jspecify.annotations.Nullable String readable(Automaton strings) {
    Automaton printable =
        strings.intersection(BasicAutomata.makeCharRange(' ', '~').repeat());
    return printable.isEmpty()
        ? strings.getShortestExample(true)
        : printable.getShortestExample(true);
  }
}
