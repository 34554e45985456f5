package io.github.pavecontract.photosurl.diff.source;

import java.util.List;

/**
 * Something in the generated client that code can use.
 *
 * @param kind what it is
 * @param name what it is called, such as {@code Photo.url()}
 * @param signature its type, and the types of its arguments
 * @param order the wire names of its arguments, where they must keep their order
 * @param nullable whether it may be null
 * @param pointer where the contract says so
 */
public record JavaElement(
    Role kind,
    String name,
    String signature,
    List<String> order,
    boolean nullable,
    String pointer) {
  /** What code can use. */
  public enum Role {
    /** A class or an interface. */
    CLASS,
    /** A method that makes an instance of a class. */
    FACTORY,
    /** A method that returns a property. */
    PROPERTY,
    /** A method of an interface. */
    METHOD,
    /** A constant, which is of the class that it stands in, or a text. */
    CONSTANT
  }

  /** Copies the list. */
  public JavaElement {
    order = List.copyOf(order);
  }
}
