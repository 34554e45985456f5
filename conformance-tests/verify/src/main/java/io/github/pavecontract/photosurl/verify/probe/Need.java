package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.ProviderState;

/** In which session a probe is asked. */
enum Need {
  /** The first open session, while photos are submitted to it. */
  FIRST("--allow-submissions and an open session (PAVE_OPEN_SESSIONS or --open-session)"),
  /** The same, before any label is sent to it again. */
  FRESH("--allow-submissions and an open session (PAVE_OPEN_SESSIONS or --open-session)"),
  /** The second open session, which gets every photo at once. */
  SECOND("--allow-submissions and 2 open sessions (PAVE_OPEN_SESSIONS or --open-session)"),
  /** The third open session. */
  THIRD("--allow-submissions and 3 open sessions (PAVE_OPEN_SESSIONS or --open-session)"),
  /** The fourth open session. */
  FOURTH("--allow-submissions and 4 open sessions (PAVE_OPEN_SESSIONS or --open-session)"),
  /** The first open session, once every label is final in it. */
  FILLED("--allow-submissions and an open session (PAVE_OPEN_SESSIONS or --open-session)"),
  /** A session in which every label is final. */
  FULL(
      "a session with every photo (PAVE_SUBMITTED_SESSION or --submitted-session), or an open session"
          + " and --allow-submissions"),
  /** A session that was given as one with every photo. */
  SUBMITTED("a session with every photo (PAVE_SUBMITTED_SESSION or --submitted-session)"),
  /**
   * A full session; else an open one, if no photo is sent; else a closed one; else one that does not
   * exist.
   */
  ANY("nothing"),
  /**
   * A session in which the first label is final, before anything is asked that can end its use: one that
   * was given as submitted, or the first open one; else a closed one; else one that does not exist.
   */
  EARLY("nothing"),
  /** A session that was inspected or has expired. */
  CLOSED("an inspected or expired session (PAVE_CLOSED_SESSION or --closed-session)"),
  /** A key that no session has. */
  ABSENT("nothing"),
  /** A session of another account. */
  FOREIGN("a session of another account (PAVE_FOREIGN_SESSION or --foreign-session)");

  private final String missing;

  Need(String missing) {
    this.missing = missing;
  }

  /** The need for a session in a state. */
  static Need of(ProviderState state) {
    return switch (state) {
      case OPEN, PARTLY_SUBMITTED -> FIRST;
      case SUBMITTED -> SUBMITTED;
      case CLOSED -> CLOSED;
      case ABSENT -> ABSENT;
      case FOREIGN -> FOREIGN;
    };
  }

  /** The need for an open session, counted from 0. */
  static Need open(int number) {
    return switch (number) {
      case 0 -> FIRST;
      case 1 -> SECOND;
      case 2 -> THIRD;
      default -> FOURTH;
    };
  }

  /** What a run must be given to meet it. */
  String missing() {
    return missing;
  }
}
