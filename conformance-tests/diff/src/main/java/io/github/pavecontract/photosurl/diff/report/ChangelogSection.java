package io.github.pavecontract.photosurl.diff.report;

import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.diff.Verdict;
import io.github.pavecontract.photosurl.diff.rule.PromiseRule;
import io.github.pavecontract.photosurl.diff.rule.SecurityRule;
import io.github.pavecontract.photosurl.document.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an edit changes, as a section in the form of Keep a Changelog; what has no effect is left out. */
public final class ChangelogSection {
  private enum Heading {
    ADDED("Added"),
    CHANGED("Changed"),
    DEPRECATED("Deprecated"),
    REMOVED("Removed"),
    SECURITY("Security");

    private final String words;

    Heading(String words) {
      this.words = words;
    }
  }

  private static final Set<PromiseRule> DEPRECATIONS =
      Set.of(PromiseRule.DEPRECATED, PromiseRule.SUNSET_CHANGED, PromiseRule.SUNSET_EARLIER);

  private ChangelogSection() {}

  /**
   * Writes the section.
   *
   * @param comparison what an edit does
   * @return Markdown, which names the new version if it grew, and is unreleased otherwise
   */
  public static String of(Comparison comparison) {
    Map<Heading, List<String>> entries = new EnumMap<>(Heading.class);
    for (Change change : comparison.changes()) {
      if (change.verdict() != Verdict.NONE) {
        entries.computeIfAbsent(heading(change), h -> new ArrayList<>()).add(entry(change));
      }
    }
    StringBuilder text = new StringBuilder("## [" + title(comparison) + "]\n");
    entries.forEach((heading, lines) -> text.append("\n### ")
        .append(heading.words)
        .append("\n\n")
        .append(String.join("\n", lines))
        .append('\n'));
    return text.toString();
  }

  private static String title(Comparison comparison) {
    String old = comparison.before().at("/info/version").asText();
    String now = comparison.after().at("/info/version").asText();
    return now.equals(old) || Version.parse(now).isEmpty() ? "Unreleased" : now;
  }

  private static Heading heading(Change change) {
    if (change.rule() instanceof SecurityRule) {
      return Heading.SECURITY;
    }
    if (change.rule() instanceof PromiseRule promise && DEPRECATIONS.contains(promise)) {
      return Heading.DEPRECATED;
    }
    return switch (change.rule().effect()) {
      case ADDED -> Heading.ADDED;
      case REMOVED -> Heading.REMOVED;
      case CHANGED, SHIFTED -> Heading.CHANGED;
    };
  }

  private static String entry(Change change) {
    boolean breaks = change.verdict() == Verdict.BREAKING;
    String where = change.wire() == Verdict.BREAKING ? "" : " in source";
    return "- " + (breaks ? "**Breaking" + where + ":** " : "") + change.sentence()
        + (change.uses().size() == 1 ? " (`" + change.uses().get(0) + "`)" : "")
        + (breaks ? " " + change.advice() : "");
  }
}
