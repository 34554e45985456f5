package io.github.pavecontract.photosurl.exchange;

import java.util.List;
import java.util.Optional;

/**
 * One header field of a message.
 *
 * @param name its name as it was written; names differ in case only by accident
 * @param value its value
 */
public record Header(String name, String value) {
  /**
   * Finds a header.
   *
   * @param headers the headers of a message
   * @param name a name, in any case
   * @return the value of the first header of this name, or empty if there is none
   */
  public static Optional<String> first(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}
