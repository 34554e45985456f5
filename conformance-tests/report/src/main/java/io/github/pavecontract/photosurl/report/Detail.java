package io.github.pavecontract.photosurl.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * One named value of a finding or a report.
 *
 * @param name a few words in lower case, such as {@code shows in}; in JSON {@code showsIn}
 * @param text the value for readers, as it is: renderers escape it
 * @param value the value in JSON
 * @param form how it looks where there are looks
 */
public record Detail(String name, String text, JsonNode value, Form form) {
  /** How a value looks. */
  public enum Form {
    /** Running text. */
    TEXT,
    /** A name, place or value. */
    CODE,
    /** Several lines, or one long one, that are copied rather than read. */
    BLOCK,
    /** A reference to the check of that number; the JSON value is the number. */
    CHECK,
    /** Told in JSON alone. */
    DATA
  }

  /**
   * A text.
   *
   * @param name its name
   * @param text the text
   * @return the detail
   */
  public static Detail text(String name, String text) {
    return new Detail(name, text, TextNode.valueOf(text), Form.TEXT);
  }

  /**
   * A name, place or value.
   *
   * @param name its name
   * @param text the text
   * @return the detail
   */
  public static Detail code(String name, String text) {
    return new Detail(name, text, TextNode.valueOf(text), Form.CODE);
  }

  /**
   * Something to copy.
   *
   * @param name its name
   * @param text the text
   * @return the detail
   */
  public static Detail block(String name, String text) {
    return new Detail(name, text, TextNode.valueOf(text), Form.BLOCK);
  }

  /**
   * A reference to a check.
   *
   * @param name its name
   * @param text what to call the check
   * @param number the number of the check
   * @return the detail
   */
  public static Detail check(String name, String text, int number) {
    return new Detail(name, text, IntNode.valueOf(number), Form.CHECK);
  }

  /**
   * A value that programs read in another form than people.
   *
   * @param name its name
   * @param text for people
   * @param value for programs
   * @return the detail
   */
  public static Detail of(String name, String text, JsonNode value) {
    return new Detail(name, text, value, Form.TEXT);
  }

  /**
   * A value for programs alone.
   *
   * @param name its name
   * @param value the value
   * @return the detail
   */
  public static Detail data(String name, JsonNode value) {
    return new Detail(name, "", value, Form.DATA);
  }
}
