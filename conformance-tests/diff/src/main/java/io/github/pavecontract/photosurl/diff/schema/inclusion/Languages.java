package io.github.pavecontract.photosurl.diff.schema.inclusion;

import com.fasterxml.jackson.databind.JsonNode;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.RegExp;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings that match patterns and have a length, as automata, so that inclusion can be decided. */
public final class Languages {
  /** Longer strings make automata too large. */
  private static final long LONGEST = 500;

  private static final long MOST_STATES = 200_000;
  private static final int LONG = 12;
  private static final Pattern COUNT = Pattern.compile("[{,]([0-9]{1,4})(?=[,}])");

  /** A surrogate pair is one character in a schema, and two of Java's. */
  private static final Automaton CHARACTER = BasicAutomata.makeCharRange('\u0000', '\ud7ff')
      .union(BasicAutomata.makeCharRange('\ue000', '\uffff'))
      .union(BasicAutomata.makeCharRange('\ud800', '\udbff')
          .concatenate(BasicAutomata.makeCharRange('\udc00', '\udfff')));

  private Languages() {}

  /** A contract writes few patterns, in many schemas. */
  private static final int MOST_KNOWN = 200;

  private record Strings(Set<String> patterns, Size size) {}

  /** What was made of patterns last. Automata number their states as they are asked, so that no two threads may share one. */
  private static final ThreadLocal<Map<Strings, Optional<Automaton>>> KNOWN =
      ThreadLocal.withInitial(() -> new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Strings, Optional<Automaton>> eldest) {
          return size() > MOST_KNOWN;
        }
      });

  /** The strings of a part; empty if there is no automaton for it, or it would be too large. */
  static Optional<Automaton> of(Set<String> patterns, Size size) {
    Strings strings = new Strings(patterns, size);
    Map<Strings, Optional<Automaton>> all = KNOWN.get();
    Optional<Automaton> known = all.get(strings);
    if (known == null) {
      known = make(patterns, size);
      all.put(strings, known);
    }
    return known;
  }

  private static Optional<Automaton> make(Set<String> patterns, Size size) {
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
        Automaton one = new RegExp(translated.get(), RegExp.NONE).toAutomaton(!isLong(pattern));
        if ((long) one.getNumberOfStates() * strings.getNumberOfStates() > MOST_STATES) {
          return Optional.empty();
        }
        strings = strings.intersection(one);
      } catch (IllegalArgumentException | StackOverflowError e) {
        return Optional.empty();
      }
    }
    return Optional.of(strings);
  }

  /** Whether its repetitions may have more states than one can count, if they are made deterministic. */
  static boolean isLong(String pattern) {
    int sum = 0;
    Matcher counts = COUNT.matcher(pattern);
    while (counts.find()) {
      sum += Integer.parseInt(counts.group(1));
    }
    return sum > LONG;
  }

  /** Whether there is surely no string in the narrow one that the wide one has not. */
  public static boolean includes(Part wide, Part narrow) {
    Optional<Automaton> outer = of(wide.patterns(), wide.size());
    Optional<Automaton> inner = of(narrow.patterns(), narrow.size());
    return outer.isPresent()
        && inner.isPresent()
        && Words.of(inner.get(), outer.get()).none();
  }

  /** All strings of a part, unless there are more than so many. */
  static Optional<Set<String>> all(Part part, int most) {
    return part.patterns().isEmpty()
        ? Optional.empty()
        : of(part.patterns(), part.size()).map(strings -> strings.getFiniteStrings(most));
  }

  /** A shortest string of the first that the second has not. */
  public static Optional<String> difference(Part narrow, Part wide) {
    Optional<Automaton> outer = of(wide.patterns(), wide.size());
    Optional<Automaton> inner = of(narrow.patterns(), narrow.size());
    if (outer.isEmpty() || inner.isEmpty()) {
      return Optional.empty();
    }
    Automaton others = wide.values() == null
        ? outer.get()
        : BasicAutomata.makeStringUnion(
            wide.values().stream().map(JsonNode::asText).sorted().toArray(String[]::new));
    return Words.of(inner.get(), others).any();
  }

  /** A shortest string that matches all of these. */
  public static Optional<String> shortest(Set<String> patterns) {
    return of(patterns, Size.ANY).map(Languages::readable);
  }

  /** A shortest string of a part. */
  public static Optional<String> shortest(Part part) {
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
