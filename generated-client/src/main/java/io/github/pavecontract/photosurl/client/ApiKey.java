package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** An API key that no message can print by accident. */
final class ApiKey {
  /** Stands in the place of a key. */
  static final String MASK = "***";

  /** Shorter keys are no secrets, and masking them would garble the texts around them. */
  private static final int SHORTEST_MASKED = 6;

  /** Servers commonly take 8 KiB of all header fields together. */
  private static final int LONGEST = 1024;

  private final String value;
  private final KeySearch search;

  ApiKey(@Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("apiKey: must not be null; is PAVE_API_KEY set?");
    }
    if (value.isEmpty()) {
      throw new IllegalArgumentException("apiKey: is empty; is PAVE_API_KEY set?");
    }
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException("apiKey: is longer than " + LONGEST + " characters");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(
            "apiKey: has a blank, a control or a non-ASCII character at index " + i
                + ", which no HTTP header can carry safely");
      }
    }
    this.value = value;
    this.search = new KeySearch(value);
  }

  String reveal() {
    return value;
  }

  /** The same text, without the key in whatever form a server echoes it. */
  String mask(String text) {
    return value.length() < SHORTEST_MASKED ? text : search.replaceAll(text, MASK);
  }

  /** The same bytes, without the key; it is ASCII, and so are its forms, whatever is around them. */
  ByteString mask(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String masked = mask(text);
    return masked.equals(text)
        ? ByteString.of(bytes)
        : ByteString.of(masked.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The same exception, or a copy that can be printed where a server put the key or controls into a message. */
  IOException mask(IOException e) {
    StringWriter printed = new StringWriter();
    e.printStackTrace(new PrintWriter(printed));
    if (mask(printed.toString()).contentEquals(printed.getBuffer()) && !Quoted.isNeeded(e)) {
      return e;
    }
    IOException copy = new IOException(Quoted.text(mask(e.toString())));
    copy.setStackTrace(e.getStackTrace());
    return copy;
  }

  @Override
  public String toString() {
    return MASK;
  }
}
