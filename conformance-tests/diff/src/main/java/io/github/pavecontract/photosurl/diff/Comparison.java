package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Version.Bump;
import java.util.List;

/**
 * What an edit of a contract does.
 *
 * @param before the old contract
 * @param after the new one
 * @param changes everything that differs, the gravest first
 * @param judged whose clients were looked at for the verdict on source
 */
public record Comparison(Document before, Document after, List<Change> changes, Source judged) {
  /** Copies the list. */
  public Comparison {
    changes = List.copyOf(changes);
  }

  /**
   * Returns what it does to deployed clients and servers.
   *
   * @return the gravest verdict of all changes
   */
  public Verdict wire() {
    return changes.stream().map(Change::wire).reduce(Verdict.NONE, Verdict::or);
  }

  /**
   * Returns what it does to code that uses a generated client.
   *
   * @return the gravest verdict of all changes
   */
  public Verdict source() {
    return changes.stream().map(Change::source).reduce(Verdict.NONE, Verdict::or);
  }

  /**
   * Returns how the version must grow.
   *
   * @return {@code none} only if nothing changed
   */
  public Bump semver() {
    return switch (wire().or(source())) {
      case BREAKING -> Bump.MAJOR;
      case NON_BREAKING -> Bump.MINOR;
      // What was accepted is a change all the same.
      case NONE -> changes.isEmpty() && isSame(before, after) ? Bump.NONE : Bump.PATCH;
    };
  }

  /** Whether two documents are the same tree, in the same order. */
  static boolean isSame(Document before, Document after) {
    return before.root().equals(after.root())
        && before.root().toString().equals(after.root().toString());
  }

  /**
   * Leaves changes out.
   *
   * @param left the changes that are left
   * @return the same comparison with these only
   */
  public Comparison with(List<Change> left) {
    return new Comparison(before, after, left, judged);
  }
}
