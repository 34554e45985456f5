package io.github.pavecontract.photosurl.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a command found out, in the one form that every renderer shows. It is complete and decided: a
 * renderer adds nothing, leaves nothing out but for room, and judges nothing.
 *
 * @param command the command, such as {@code verify}
 * @param verdict what it all comes to
 * @param facts what was judged, against what, and other facts of the whole; each text stands for itself
 * @param timing when, and for how long; empty where that is of no interest
 * @param unit what sights of a finding are, a plural such as {@code exchanges}
 * @param kinds the kinds of findings that the command knows, the gravest first
 * @param failing which findings make the command fail
 * @param findings what was found, the gravest first, without what is accepted
 * @param accepted findings that are known and accepted
 * @param notices what should be done about the acceptances
 * @param sections tables
 * @param checks what was looked at, one by one
 */
public record Report(
    String command,
    Verdict verdict,
    List<Detail> facts,
    Optional<Timing> timing,
    String unit,
    List<Kind> kinds,
    Failing failing,
    List<Finding> findings,
    List<Finding> accepted,
    List<String> notices,
    List<Section> sections,
    Checks checks) {
  /** How a verdict is meant. */
  public enum Mood {
    /** All is well. */
    GOOD,
    /** Somebody should look. */
    ODD,
    /** Something is wrong. */
    BAD
  }

  /**
   * What it all comes to.
   *
   * @param id for programs, such as {@code kept}
   * @param mood how it is meant
   * @param headline for people, in a few words, without a full stop
   * @param closing the headline and what it rests on, in one line: the last one in a terminal
   * @param unjudged why nothing can be said; empty if something can
   */
  public record Verdict(
      String id, Mood mood, String headline, String closing, Optional<String> unjudged) {}

  /**
   * When, and for how long.
   *
   * @param startedAt when it began
   * @param duration how long it took
   */
  public record Timing(Instant startedAt, Duration duration) {}

  /**
   * What was looked at.
   *
   * @param title what the checks are, a plural such as {@code Exchanges}
   * @param all the checks in their order
   */
  public record Checks(String title, List<Check> all) {
    /** Nothing is told one by one. */
    public static final Checks NONE = new Checks("Checks", List.of());

    /** Copies the list. */
    public Checks {
      all = List.copyOf(all);
    }
  }

  /** Copies the lists. */
  public Report {
    facts = List.copyOf(facts);
    kinds = List.copyOf(kinds);
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    notices = List.copyOf(notices);
    sections = List.copyOf(sections);
  }

  /**
   * Counts findings.
   *
   * @param kind a kind
   * @return how many there are of it
   */
  public long count(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }

  /** Findings that are told one by one: those that make the command fail, and all that are loud. */
  List<Finding> told() {
    return findings.stream()
        .filter(finding -> fails(finding) || finding.kind().level() != Kind.Level.SILENT)
        .toList();
  }

  /**
   * Whether a check failed, by what it came to itself: a rule that it shows drift from may be violated
   * elsewhere.
   */
  boolean fails(Check check) {
    return switch (check.result()) {
      case OK, ACCEPTED, UNJUDGED, NOT_RUN -> false;
      case DRIFT -> check.findings().stream().anyMatch(failing::includesAsDrift);
      // What no finding tells of is as bad as it looks.
      case VIOLATION, NO_ANSWER ->
        check.findings().isEmpty() || check.findings().stream().anyMatch(this::fails);
    };
  }

  /** Whether a finding makes the command fail. */
  boolean fails(Finding finding) {
    return failing.includes(finding);
  }
}
