package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** An API key that no message can print by accident. */
final class ApiKey {
  /** Stands in the place of a key. */
  static final String MASK = "***";

  /** Shorter keys are no secrets, and masking them would garble the texts around them. */
  private static final int SHORTEST_MASKED = 6;

  private final String value;
  private final Pattern anyForm;

  ApiKey(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("apiKey: is empty");
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
    this.anyForm = anyForm(value);
  }

  /** Each character as it is, or as JSON or a URL may escape it: servers echo what they parsed. */
  private static Pattern anyForm(String value) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      String hex = Integer.toHexString(c);
      form.append(c == '"' || c == '\\' || c == '/' ? "(?:\\\\?" : "(?:")
          .append(Pattern.quote(String.valueOf(c)))
          .append("|%" + hex + "|\\\\u00" + hex + ")");
    }
    return Pattern.compile(form.toString(), Pattern.CASE_INSENSITIVE);
  }

  String reveal() {
    return value;
  }

  String mask(String text) {
    return value.length() < SHORTEST_MASKED ? text : anyForm.matcher(text).replaceAll(MASK);
  }

  /** The same exception, or a copy without the key where a server echoed it into a message. */
  IOException mask(IOException e) {
    StringWriter printed = new StringWriter();
    e.printStackTrace(new PrintWriter(printed));
    if (mask(printed.toString()).contentEquals(printed.getBuffer())) {
      return e;
    }
    IOException copy = new IOException(mask(e.toString()));
    copy.setStackTrace(e.getStackTrace());
    return copy;
  }

  @Override
  public String toString() {
    return MASK;
  }
}
