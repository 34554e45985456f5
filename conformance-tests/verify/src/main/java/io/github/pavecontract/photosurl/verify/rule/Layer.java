package io.github.pavecontract.photosurl.verify.rule;

/**
 * What of an answer a rule is about. A rule is silent only where another part, which it needs to be
 * sound, is broken for the same values; so one fault does not hide another. Each stands behind those that
 * it needs.
 */
public enum Layer {
  /** Fields of the head, one by one. */
  HEAD,
  /** Where the answer and its body begin and end. */
  FRAMING,
  /** What an answer must not give away. */
  SECRET,
  /** The status. */
  STATUS,
  /** The media type. */
  MEDIA_TYPE,
  /** The body as JSON. */
  JSON,
  /** The values of the body, one by one. */
  SCHEMA,
  /** What comes in addition. */
  ADDITION,
  /** Rules between request and answer. */
  INVARIANT,
  /** What the case expects. */
  OUTCOME,
  /** Values that are allowed and not listed. */
  OPEN_SET;

  /**
   * Tells whether a rule of this layer needs another layer to be sound.
   *
   * @param other the other layer
   * @return whether it has nothing to judge where that is broken
   */
  public boolean needs(Layer other) {
    return switch (this) {
      case HEAD, FRAMING, SECRET, STATUS, MEDIA_TYPE -> false;
      // What is cut off is no JSON, and neither is a page that says it is one.
      case JSON -> other == FRAMING || other == MEDIA_TYPE;
      case SCHEMA -> other == JSON;
      // What gives a secret away is seldom declared.
      case ADDITION -> other == SECRET;
      // A value that is wrong is told as that.
      case OPEN_SET -> other == SECRET || other == SCHEMA || other == INVARIANT || other == OUTCOME;
      // Values of another type prove nothing; of several on the same values the best founded tells.
      case INVARIANT -> other == SCHEMA || other == INVARIANT;
      case OUTCOME -> other == SCHEMA || other == INVARIANT;
    };
  }
}
