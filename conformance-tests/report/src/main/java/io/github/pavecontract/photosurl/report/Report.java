package io.github.pavecontract.photosurl.report;

import java.util.List;
import java.util.Set;

/**
 * What a command found out, in the one form that every renderer shows. It is complete and decided: a
 * renderer adds nothing, leaves nothing out but for room, and judges nothing.
 *
 * @param command the command, such as {@code verify}
 * @param verdict the verdict for programs, such as {@code kept}
 * @param headline the verdict in one line, without a full stop
 * @param mood how the verdict is meant
 * @param facts what was judged, against what, when, and other facts of the whole
 * @param findings what was found, the gravest first, without what is accepted
 * @param accepted findings that are known and accepted
 * @param notices what should be done about the acceptances
 * @param sections tables
 * @param checks what was looked at, one by one
 * @param failing the kinds of findings that make the command fail
 */
public record Report(
    String command,
    String verdict,
    String headline,
    Mood mood,
    List<Detail> facts,
    List<Finding> findings,
    List<Finding> accepted,
    List<String> notices,
    List<Section> sections,
    List<Check> checks,
    Set<Kind> failing) {
  /** How a verdict is meant. */
  public enum Mood {
    /** All is well. */
    GOOD,
    /** Somebody should look. */
    ODD,
    /** Something is wrong. */
    BAD
  }

  /** Copies the lists. */
  public Report {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    notices = List.copyOf(notices);
    sections = List.copyOf(sections);
    checks = List.copyOf(checks);
    failing = Set.copyOf(failing);
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
}
