package io.github.pavecontract.photosurl.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in an answer of the API that its contract does not know. It has no values, which could be secret or
 * personal, only what kind it is and where.
 */
public final class Drift {
  private final String id;
  private final String pointer;

  private Drift(String id, String pointer) {
    this.id = id;
    this.pointer = pointer;
  }

  /**
   * Makes one without a server, for tests of code that listens.
   *
   * @param id the id of a rule
   * @param pointer a JSON pointer, or an empty text
   * @return the drift
   */
  public static Drift of(String id, String pointer) {
    return new Drift(id, pointer);
  }

  /**
   * Returns which rule it breaks, as {@code photos-url verify} names it and {@code photos-url explain} explains it.
   *
   * @return {@code schema.undeclared-property}, {@code schema.unlisted-value}, {@code status}, {@code redirect}, or
   *     that of a header which announces a change, such as {@code header.sunset}
   */
  public String id() {
    return id;
  }

  /**
   * Returns where it is.
   *
   * @return a JSON pointer into the body, such as {@code /data/0/score}; empty if it is not in the body
   */
  public String pointer() {
    return pointer;
  }

  /** The same thing anywhere in a list is one kind. */
  String kind() {
    return id + " " + pointer.replaceAll("/[0-9]+(?=/|$)", "/*");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Drift that && id.equals(that.id) && pointer.equals(that.pointer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, pointer);
  }

  @Override
  public String toString() {
    return pointer.isEmpty() ? id : id + " at " + pointer;
  }
}
