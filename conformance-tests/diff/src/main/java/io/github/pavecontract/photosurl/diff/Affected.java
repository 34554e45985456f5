package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whom changes affect, going by who relies on what. */
public final class Affected {
  private final ListedTexts listed;
  private final Reliance before;
  private final Reliance after;

  /**
   * Holds on to who relies on what.
   *
   * @param comparison of two contracts
   * @param before who relies on what of the old one
   * @param after who relies on what of the new one
   */
  public Affected(Comparison comparison, Reliance before, Reliance after) {
    this.listed = new ListedTexts(comparison.before(), comparison.after());
    this.before = before;
    this.after = after;
  }

  /**
   * Finds the teams that a change affects.
   *
   * @param change the change
   * @return the teams whose pacts touch what changes; of something new, what it is new in; of a text in
   *     a list or in an invariant, those that use the text
   */
  public Set<String> by(Change change) {
    Set<String> teams = new TreeSet<>();
    Optional<Set<String>> values = listed.of(change);
    if (values.isPresent()) {
      teams.addAll(before.on(change.before(), values.get()));
      teams.addAll(after.on(change.after(), values.get()));
    } else if (!change.before().isEmpty()) {
      teams.addAll(before.on(change.before()));
    } else if (change.verdict() == Verdict.BREAKING && !change.after().isEmpty()) {
      teams.addAll(after.on(owner(change.after())));
    } else if (!change.after().isEmpty()) {
      teams.addAll(after.on(change.after()));
    }
    return teams;
  }

  /** What a new property, parameter or keyword is new in. */
  private static String owner(String pointer) {
    String parent = Pointers.parent(pointer);
    return parent.endsWith("/properties") || parent.endsWith("/parameters")
        ? Pointers.parent(parent)
        : parent;
  }

  /**
   * Finds the teams that some of the changes break.
   *
   * @param changes the changes
   * @return the teams that a breaking one affects
   */
  public Set<String> brokenBy(List<Change> changes) {
    Set<String> teams = new TreeSet<>();
    changes.stream()
        .filter(change -> change.verdict() == Verdict.BREAKING)
        .forEach(change -> teams.addAll(by(change)));
    return teams;
  }

  /**
   * Finds the teams that nothing concerns.
   *
   * @param changes the changes
   * @return the teams that no change affects, whatever it does
   */
  public Set<String> unaffectedBy(List<Change> changes) {
    Set<String> teams = new TreeSet<>(before.teams());
    changes.forEach(change -> teams.removeAll(by(change)));
    return teams;
  }
}
