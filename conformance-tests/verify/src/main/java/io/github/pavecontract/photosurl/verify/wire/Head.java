package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.exchange.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The head of an answer.
 *
 * @param statusLine as it was received, without its end
 * @param http10 whether the version is HTTP/1.0
 * @param status the HTTP status
 * @param headers in the order received
 */
record Head(String statusLine, boolean http10, int status, List<Header> headers) {
  boolean isInterim() {
    return status / 100 == 1;
  }

  boolean hasNoBody() {
    return isInterim() || status == 204 || status == 304;
  }

  /** The elements of a field that is a list, in lower case. */
  List<String> list(String name) {
    List<String> elements = new ArrayList<>();
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        for (String element : header.value().split(",", -1)) {
          elements.add(element.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return elements;
  }
}
