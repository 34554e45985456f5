package io.github.pavecontract.photosurl.diff.schema.inclusion;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of one automaton that another one has not, shortest first. Only as much of the other one is made
 * deterministic as a search meets, and only up to a limit: some patterns have more states than atoms exist.
 */
final class Words {
  private static final int MOST_PAIRS = 20_000;

  /** A state of the one, and all states that the other may be in. */
  private record Reached(State one, Set<State> other) {}

  private record Path(@Nullable Path before, char character, Reached at) {}

  /**
   * What a search found.
   *
   * @param ended whether nothing was left to search
   * @param word a word, or null
   */
  record Found(boolean ended, @Nullable String word) {
    /** Whether there surely is no word. */
    boolean none() {
      return ended && word == null;
    }

    Optional<String> any() {
      return Optional.ofNullable(word);
    }
  }

  private final Map<Set<State>, Map<Character, Set<State>>> known = new HashMap<>();

  private Words() {}

  static Found of(Automaton one, Automaton without) {
    return new Words().search(one, without);
  }

  private Found search(Automaton one, Automaton without) {
    Reached start = new Reached(one.getInitialState(), Set.of(without.getInitialState()));
    Set<Reached> seen = new HashSet<>(Set.of(start));
    Deque<Path> open = new ArrayDeque<>();
    open.add(new Path(null, ' ', start));
    for (Path step = open.poll(); step != null; step = open.poll()) {
      Reached at = step.at();
      if (at.one().isAccept() && at.other().stream().noneMatch(State::isAccept)) {
        return new Found(true, word(step));
      }
      for (Transition transition : at.one().getSortedTransitions(false)) {
        for (char character : characters(transition, at.other())) {
          Reached next = new Reached(transition.getDest(), after(at.other(), character));
          if (seen.add(next)) {
            open.add(new Path(step, character, next));
          }
        }
      }
      if (seen.size() > MOST_PAIRS) {
        return new Found(false, null);
      }
    }
    return new Found(true, null);
  }

  /** One character of each kind that the other one tells apart, those first that people can read. */
  private static Set<Character> characters(Transition transition, Set<State> other) {
    Set<Character> characters = new TreeSet<>(Words::readableFirst);
    characters.add(transition.getMin());
    for (char readable : new char[] {'a', 'A', '0', ' '}) {
      characters.add(readable);
    }
    for (State state : other) {
      for (Transition step : state.getTransitions()) {
        characters.add(step.getMin());
        characters.add((char) Math.min(step.getMax() + 1, Character.MAX_VALUE));
      }
    }
    characters.removeIf(c -> c < transition.getMin() || c > transition.getMax());
    return characters;
  }

  private static int readableFirst(char a, char b) {
    boolean readable = a >= ' ' && a <= '~';
    boolean other = b >= ' ' && b <= '~';
    return readable == other ? Character.compare(a, b) : readable ? -1 : 1;
  }

  private Set<State> after(Set<State> states, char character) {
    return known.computeIfAbsent(states, s -> new HashMap<>()).computeIfAbsent(character, c -> {
      Set<State> next = new HashSet<>();
      for (State state : states) {
        for (Transition step : state.getTransitions()) {
          if (step.getMin() <= c && c <= step.getMax()) {
            next.add(step.getDest());
          }
        }
      }
      return Set.copyOf(next);
    });
  }

  private static String word(Path last) {
    StringBuilder word = new StringBuilder();
    for (Path step = last; step.before() != null; step = step.before()) {
      word.append(step.character());
    }
    return word.reverse().toString();
  }
}
