package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;

/** Values as a message shows them. */
public final class Show {
  private static final int LONGEST = 200;

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
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  static String place(String pointer, String text) {
    return (pointer.isEmpty() ? "the body" : pointer) + " " + text;
  }
}
