package io.github.pavecontract.photosurl.report;

/** What a finding means. Of one command, the kind that stands first weighs most. */
public enum Kind {
  /** What a documented or implied fact fixes differs, or a standard is broken. */
  VIOLATION("violation", Level.ERROR),
  /** A change that breaks somebody. */
  BREAKING("breaking", Level.ERROR),
  /** The contract cannot be generated from. */
  PROBLEM("problem", Level.ERROR),
  /** Page and contract contradict each other, or one has a fact that the other lacks. */
  PAGE_DRIFT("drift", Level.ERROR),
  /** The page may state something that cannot be held against the contract. */
  READ_THIS("read this", Level.WARNING),
  /** Something comes in addition, differs where nothing is documented, or refutes an assumption. */
  DRIFT("drift", Level.WARNING),
  /** A change that whoever knows it can use, and that nobody must. */
  NON_BREAKING("non-breaking", Level.NOTICE),
  /** The contract says it, and nothing observed it. */
  GAP("gap", Level.SILENT),
  /** In foreign traffic, a request that was itself against the contract; nothing about the API. */
  REQUEST("request", Level.NOTICE),
  /** A change without effect. */
  NONE("none", Level.NOTICE);

  /** How loudly something is told. */
  public enum Level {
    /** Red, and an error among annotations. */
    ERROR,
    /** Yellow, and a warning. */
    WARNING,
    /** Plain, and a notice. */
    NOTICE,
    /** Not told one by one; sections sum it up. */
    SILENT
  }

  private final String label;
  private final Level level;

  Kind(String label, Level level) {
    this.label = label;
    this.level = level;
  }

  /**
   * Names the kind.
   *
   * @return words in lower case, such as {@code read this}
   */
  public String label() {
    return label;
  }

  /**
   * Says how loudly such a finding is told.
   *
   * @return the level
   */
  public Level level() {
    return level;
  }
}
