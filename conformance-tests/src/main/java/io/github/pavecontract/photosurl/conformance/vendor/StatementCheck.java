package io.github.pavecontract.photosurl.conformance.vendor;

import io.github.pavecontract.photosurl.conformance.vendor.Drifts.Texts;
import io.github.pavecontract.photosurl.conformance.vendor.LastSeen.Said;
import io.github.pavecontract.photosurl.conformance.vendor.PageFacts.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the prose of a page states, against what it stated when it was last read. */
final class StatementCheck {
  private static final String UPDATE =
      "Read the page there, and the contract; then keep what it says now with --update-facts.";

  private StatementCheck() {}

  static void check(List<Statement> now, Optional<LastSeen> before, String pointer, Drifts drifts) {
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
              "statement.new",
              "The page states something that was not seen before.",
              "",
              Excerpts.of(statement.text()),
              UPDATE));
    }
    for (Said said : gone) {
      drifts.readThis(
          1,
          pointer,
          new Texts(
              "statement.gone",
              "The page no longer has a statement below `" + said.section() + "`.",
              String.join(", ", said.marks()),
              "",
              UPDATE));
    }
  }

  /** Facts that begin with a prefix and were seen before are still there. */
  static void facts(
      String prefix, List<String> now, Optional<LastSeen> before, String pointer, Drifts drifts) {
    for (String fact : before.map(LastSeen::facts).orElse(List.of())) {
      if (fact.startsWith(prefix) && !now.contains(fact)) {
        drifts.readThis(
            1,
            pointer,
            new Texts("fact.gone", "The page no longer has a fact that it had.", fact, "", UPDATE));
      }
    }
  }

  /** A placeholder under another name may stand for something else; a value in its place shows it. */
  static void placeholders(
      List<String> now, Optional<LastSeen> before, String pointer, Drifts drifts) {
    for (String fact : before.map(LastSeen::facts).orElse(List.of())) {
      String place = fact.substring(0, fact.lastIndexOf(' ') + 1);
      if (fact.startsWith("placeholder ") && !now.contains(fact)) {
        now.stream()
            .filter(other -> other.startsWith(place))
            .findFirst()
            .ifPresent(other -> drifts.readThis(
                1,
                pointer,
                new Texts(
                    "placeholder.renamed",
                    "A placeholder has another name, and may stand for something else.",
                    fact,
                    other,
                    UPDATE)));
      }
    }
  }
}
