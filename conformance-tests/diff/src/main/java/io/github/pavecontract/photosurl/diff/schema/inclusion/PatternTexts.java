package io.github.pavecontract.photosurl.diff.schema.inclusion;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.RegExp;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that a regular expression matches from end to end. */
public final class PatternTexts {
  private static final int LONGEST = 500;
  /** From here on a text takes the shortest way to its end. */
  private static final int LONG = 12;

  private static final int MOST_COUNTS = 1000;

  private static final Pattern COUNT = Pattern.compile("\\{([0-9]*),?([0-9]*)");

  private PatternTexts() {}

  /**
   * Lists all texts.
   *
   * @param pattern a regular expression
   * @param most how many there may be
   * @return the texts in alphabetical order; empty if there are more, or the pattern is none that an
   *     automaton can decide, such as one with lookahead, or a huge one
   */
  public static Optional<Set<String>> all(String pattern, int most) {
    return automaton(pattern)
        .map(texts -> texts.getFiniteStrings(most))
        .map(texts -> new TreeSet<>(texts));
  }

  /**
   * Makes some of the texts, of different lengths; the same ones each time.
   *
   * @param pattern a regular expression
   * @param count how many to try to make
   * @return the texts; empty if the pattern is none that an automaton can decide
   */
  public static Set<String> samples(String pattern, int count) {
    Set<String> texts = new LinkedHashSet<>();
    Automaton automaton = automaton(pattern).orElse(null);
    if (automaton == null || automaton.isEmpty()) {
      return texts;
    }
    Map<State, Integer> distances = distances(automaton);
    Random random = new Random(1);
    for (int i = 0; i < count; i++) {
      String text = walk(automaton.getInitialState(), distances, random);
      if (text.length() <= LONGEST) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Whether nested counts multiply to more than anybody would write out, or wait for. */
  private static boolean isHuge(String pattern) {
    double product = 1;
    for (Matcher count = COUNT.matcher(pattern); count.find(); ) {
      String most = count.group(2).isEmpty() ? count.group(1) : count.group(2);
      product *= most.isEmpty() ? 1 : Double.parseDouble(most);
    }
    return pattern.length() > MOST_COUNTS || product >= MOST_COUNTS;
  }

  private static Optional<Automaton> automaton(String pattern) {
    if (isHuge(pattern)) {
      return Optional.empty();
    }
    return RegularExpression.translateWhole(pattern).flatMap(translated -> {
      try {
        Automaton automaton =
            new RegExp(translated, RegExp.NONE).toAutomaton(!Languages.isLong(pattern));
        automaton.removeDeadTransitions();
        return Optional.of(automaton);
      } catch (IllegalArgumentException | StackOverflowError e) {
        return Optional.empty();
      }
    });
  }

  /** How many characters it is from each state to the nearest end. */
  private static Map<State, Integer> distances(Automaton automaton) {
    Map<State, Set<State>> before = new HashMap<>();
    Map<State, Integer> distances = new HashMap<>();
    Deque<State> open = new ArrayDeque<>();
    for (State state : automaton.getStates()) {
      if (state.isAccept()) {
        distances.put(state, 0);
        open.add(state);
      }
      for (Transition step : state.getTransitions()) {
        before.computeIfAbsent(step.getDest(), s -> new LinkedHashSet<>()).add(state);
      }
    }
    for (State state = open.poll(); state != null; state = open.poll()) {
      int next = distances.getOrDefault(state, 0) + 1;
      for (State earlier : before.getOrDefault(state, Set.of())) {
        if (distances.putIfAbsent(earlier, next) == null) {
          open.add(earlier);
        }
      }
    }
    return distances;
  }

  private static String walk(State start, Map<State, Integer> distances, Random random) {
    StringBuilder text = new StringBuilder();
    State at = start;
    while (!at.isAccept() || (text.length() < LONG && random.nextInt(3) > 0)) {
      List<Transition> steps = at.getSortedTransitions(false);
      if (text.length() >= LONG) {
        int nearest = distances.getOrDefault(at, 0) - 1;
        steps = steps.stream()
            .filter(step -> distances.getOrDefault(step.getDest(), 0) == nearest)
            .toList();
      }
      if (steps.isEmpty()) {
        break;
      }
      Transition step = steps.get(random.nextInt(steps.size()));
      text.append(character(step, random));
      at = step.getDest();
    }
    return text.toString();
  }

  /** A character that people can read, if there is one. */
  private static char character(Transition step, Random random) {
    char least = (char) Math.max(step.getMin(), '!');
    char most = (char) Math.min(step.getMax(), '~');
    return least > most ? step.getMin() : (char) (least + random.nextInt(most - least + 1));
  }
}
