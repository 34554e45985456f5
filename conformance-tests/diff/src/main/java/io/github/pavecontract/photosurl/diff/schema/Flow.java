package io.github.pavecontract.photosurl.diff.schema;

/** Which way a message goes, which decides what a schema may do. */
public enum Flow {
  /** From the client to the server: more may be accepted, never less. */
  REQUEST,
  /** From the server to the client: more may be promised, never less. */
  RESPONSE;

  /**
   * Tells which way the other message goes.
   *
   * @return the other one
   */
  public Flow reversed() {
    return this == REQUEST ? RESPONSE : REQUEST;
  }
}
