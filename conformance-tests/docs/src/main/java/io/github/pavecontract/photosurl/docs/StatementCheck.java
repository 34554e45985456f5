package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import io.github.pavecontract.photosurl.docs.LastSeen.Said;
import io.github.pavecontract.photosurl.docs.Subjects.Subject;
import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the prose of a page states, against what it stated when it was last read. */
final class StatementCheck {
  private static final String UPDATE =
      "Read the page there, and the contract; then keep what it says now with --update-facts.";

  private final Optional<LastSeen> before;
  private final ExpectedPlaces places;
  private final String pointer;
  private final Drifts drifts;

  StatementCheck(Subject subject, Optional<LastSeen> before, Drifts drifts) {
    this.before = before;
    this.places = new ExpectedPlaces(subject, before);
    this.pointer = subject.view().operation().pointer();
    this.drifts = drifts;
  }

  void statements(List<Statement> now) {
    List<Said> gone = new ArrayList<>(before.map(LastSeen::statements).orElse(List.of()));
    for (Statement statement : now) {
      Optional<Said> same =
          gone.stream().filter(said -> said.marks().equals(statement.marks())).findFirst();
      if (same.isPresent()) {
        gone.remove(same.get());
        continue;
      }
      drifts.readThis(
          statement.line(),
          pointer,
          new Texts(
              PageRule.STATEMENT_NEW,
              "The page states something that was not seen before.",
              "",
              Excerpts.of(statement.text()),
              UPDATE));
    }
    for (Said said : gone) {
      drifts.readThis(
          places.section(said.section()),
          pointer,
          new Texts(
              PageRule.STATEMENT_GONE,
              "The page no longer has a statement below `" + said.section() + "`.",
              String.join(", ", said.marks()),
              "",
              UPDATE));
    }
  }

  /** Facts that begin with a prefix and were seen before are still there, unless it is known why not. */
  void facts(String prefix, List<String> now, Predicate<String> known) {
    for (String fact : before.map(LastSeen::facts).orElse(List.of())) {
      if (fact.startsWith(prefix)
          && !fact.startsWith(SeenFacts.EXAMPLE)
          && !fact.startsWith(SeenFacts.OTHER)
          && !now.contains(fact)
          && !drifts.isExplained(fact)
          && !known.test(fact)) {
        drifts.readThis(
            places.fact(fact),
            pointer,
            new Texts(
                PageRule.FACT_GONE,
                "The page no longer has a fact that it had.",
                fact,
                "",
                UPDATE));
      }
    }
  }

  /** A placeholder under another name may stand for something else; a value in its place shows it. */
  void placeholders(List<String> now) {
    List<String> facts = before.map(LastSeen::facts).orElse(List.of());
    for (String fact : now) {
      String place = fact.substring(0, fact.lastIndexOf(' ') + 1);
      if (fact.startsWith(SeenFacts.PLACEHOLDER) && !facts.contains(fact)) {
        facts.stream()
            .filter(old -> old.startsWith(place))
            .findFirst()
            .ifPresent(old -> drifts.readThis(
                places.fact(fact),
                pointer,
                new Texts(
                    PageRule.PLACEHOLDER_RENAMED,
                    "A placeholder has another name, and may stand for something else.",
                    old,
                    fact,
                    UPDATE)));
      }
    }
  }

  /** A value that a field is shown with is another one, or of another shape. */
  void examples(List<SeenFacts.Shown> now) {
    for (SeenFacts.Shown shown : now) {
      List<String> old = before.map(LastSeen::facts).orElse(List.of()).stream()
          .filter(fact -> fact.startsWith(shown.prefix()))
          .toList();
      if (!old.isEmpty()
          && !old.contains(shown.fact())
          && !old.contains(shown.prefix() + shown.value())) {
        drifts.readThis(
            shown.line(),
            shown.pointer().isEmpty() ? pointer : shown.pointer(),
            new Texts(
                PageRule.EXAMPLE_CHANGED,
                "The page shows `" + shown.name() + "` with another example.",
                String.join(", ", old).replace(shown.prefix(), ""),
                shown.value(),
                "Look whether its form has changed. " + UPDATE));
      }
    }
  }

  /** Calls of other operations that are so much like one of ours that they may be its new form. */
  void others(List<Call> alike) {
    for (Call other : alike) {
      String fact = SeenFacts.OTHER + other;
      if (!before.map(LastSeen::facts).orElse(List.of()).contains(fact)) {
        drifts.readThis(
            other.line(),
            pointer,
            new Texts(
                PageRule.OPERATION_OTHER,
                "The page has another operation that is much like this one.",
                "",
                other.toString(),
                "If it takes the place of this one, change the operation. " + UPDATE));
      }
    }
  }
}
