package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Values as a message shows them. */
public final class Show {
  private static final int LONGEST = 200;

  /** Half of a character, which no encoding has: that of a value, or one that was cut through. */
  private static final Pattern LONE = Pattern.compile("\\p{Cs}");

  private Show() {}

  /**
   * Shows a value.
   *
   * @param node a value, or a missing one
   * @return its JSON, cut if it is long
   */
  public static String json(JsonNode node) {
    return node.isMissingNode() ? "nothing" : shortened(node.toString());
  }

  /**
   * Shortens a text.
   *
   * @param text any text
   * @return it, cut if it is long
   */
  public static String shortened(String text) {
    return LONE.matcher(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…")
        .replaceAll(half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
  }

  static String place(String pointer, String text) {
    return (pointer.isEmpty() ? "the body" : pointer) + " " + text;
  }
}
