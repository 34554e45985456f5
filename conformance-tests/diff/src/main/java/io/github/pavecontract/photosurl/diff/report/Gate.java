package io.github.pavecontract.photosurl.diff.report;

import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.diff.Verdict;
import io.github.pavecontract.photosurl.report.Kind;
import java.util.Locale;
import java.util.Set;

/** Which changes make a comparison fail. */
public enum Gate {
  /** What breaks the wire or source. */
  BREAKING,
  /** What breaks the wire, whatever it does to source. */
  WIRE,
  /** What breaks source, whatever it does to the wire. */
  SOURCE,
  /** Any change. */
  ANY;

  /** The kinds of findings that fail by what all changes come to. */
  Set<Kind> failing(Comparison left) {
    return switch (this) {
      case BREAKING -> Set.of(Kind.BREAKING);
      case WIRE -> ifBreaking(left.wire());
      case SOURCE -> ifBreaking(left.source());
      case ANY -> Set.of(Kind.BREAKING, Kind.NON_BREAKING, Kind.NONE);
    };
  }

  private static Set<Kind> ifBreaking(Verdict verdict) {
    return verdict == Verdict.BREAKING ? Set.of(Kind.BREAKING) : Set.of();
  }

  /**
   * Returns the gate as a command line names it.
   *
   * @return its name in small letters
   */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
