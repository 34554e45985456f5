package io.github.pavecontract.photosurl.diff.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the generator makes them. */
final class JavaNames {
  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+(.)?");

  private JavaNames() {}

  /** The name of a class. */
  static String type(String name) {
    String joined =
        BETWEEN.matcher(name).replaceAll(m -> m.group(1) == null ? "" : upper(m.group(1)));
    return joined.isEmpty() ? "Empty" : upper(joined);
  }

  /** The name of a method, property or argument. */
  static String member(String name) {
    if (name.matches("[A-Z0-9_]+")) {
      return name.toLowerCase(Locale.ROOT);
    }
    String type = type(name);
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }

  /** The name of a constant. */
  static String constant(String text) {
    return text.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toUpperCase(Locale.ROOT);
  }

  private static String upper(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
