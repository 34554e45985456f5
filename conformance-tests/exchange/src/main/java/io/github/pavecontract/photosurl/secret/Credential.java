package io.github.pavecontract.photosurl.secret;

/**
 * A value that stands where secrets stand.
 *
 * @param type what it is
 * @param value the value, without any escapes
 * @param everywhere whether it is to be looked for elsewhere, too: a single plain word is not, even if
 *     somebody called it a key
 */
public record Credential(Type type, String value, boolean everywhere) {
  /** What credentials are. */
  public enum Type {
    /** The key of a session. */
    SESSION,
    /** Anything else. */
    SECRET
  }
}
