package io.github.pavecontract.photosurl.report;

import java.util.Set;

/**
 * Which findings make a command fail.
 *
 * @param kinds those of these kinds
 * @param rules those of rules with these ids, whatever their kind
 */
public record Failing(Set<Kind> kinds, Set<String> rules) {
  /** Copies the sets. */
  public Failing {
    kinds = Set.copyOf(kinds);
    rules = Set.copyOf(rules);
  }

  /**
   * Lets kinds decide alone.
   *
   * @param kinds the kinds
   * @return what fails
   */
  public static Failing by(Set<Kind> kinds) {
    return new Failing(kinds, Set.of());
  }

  /**
   * Tells whether a finding makes the command fail.
   *
   * @param finding the finding
   * @return whether its kind or its rule is named
   */
  public boolean includes(Finding finding) {
    return kinds.contains(finding.kind()) || isNamed(finding);
  }

  /** Whether what is a finding elsewhere makes the command fail where it is drift. */
  boolean includesAsDrift(Finding finding) {
    return kinds.contains(Kind.DRIFT) || isNamed(finding);
  }

  /**
   * Tells whether a finding is wrong, so that it counts for more than what could not be judged.
   *
   * @param finding the finding
   * @return whether its rule is named, or its kind is both named and an error
   */
  public boolean outranksDoubt(Finding finding) {
    return isNamed(finding)
        || (kinds.contains(finding.kind()) && finding.kind().level() == Kind.Level.ERROR);
  }

  private boolean isNamed(Finding finding) {
    return rules.contains(finding.id());
  }
}
