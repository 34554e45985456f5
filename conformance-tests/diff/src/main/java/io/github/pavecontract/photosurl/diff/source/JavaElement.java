package io.github.pavecontract.photosurl.diff.source;

import java.util.List;

/**
 * Something in the generated client that code can use.
 *
 * @param name what it is called, such as {@code Photo.url()}
 * @param signature its type, and the types of its arguments
 * @param order the wire names of its arguments, where they must keep their order
 * @param nullable whether it may be null
 * @param pointer where the contract says so
 */
public record JavaElement(
    String name, String signature, List<String> order, boolean nullable, String pointer) {
  /** Copies the list. */
  public JavaElement {
    order = List.copyOf(order);
  }
}
