package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.lint.LintRules;
import io.github.pavecontract.photosurl.diff.rule.DiffRules;
import io.github.pavecontract.photosurl.docs.DocsRules;
import io.github.pavecontract.photosurl.pact.PactRules;
import io.github.pavecontract.photosurl.report.Distance;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.VerifyRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of all commands. */
final class Catalogue {
  private static final int MOST_NEAR = 3;

  private static final List<Entry> ENTRIES = Stream.of(
          entries("lint", LintRules.all()),
          entries("verify", VerifyRules.all()),
          entries("pact", PactRules.all()),
          entries("diff", DiffRules.all()),
          entries("docs", DocsRules.all()))
      .flatMap(List::stream)
      .toList();

  /** A rule, and the command that finds what breaks it. */
  record Entry(String command, Rule rule) {}

  private Catalogue() {}

  private static List<Entry> entries(String command, List<Rule> rules) {
    return rules.stream().map(rule -> new Entry(command, rule)).toList();
  }

  /** All rules, command by command. */
  static List<Entry> entries() {
    return ENTRIES;
  }

  static Optional<Entry> find(String id) {
    return ENTRIES.stream().filter(entry -> entry.rule().id().equals(id)).findFirst();
  }

  /** The ids that are most like a text, the nearest first. */
  static List<String> near(String text) {
    return ENTRIES.stream()
        .map(entry -> entry.rule().id())
        .sorted(Comparator.comparingInt(id -> Distance.between(text, id)))
        .limit(MOST_NEAR)
        .toList();
  }
}
