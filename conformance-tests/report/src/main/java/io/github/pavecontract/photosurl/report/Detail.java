package io.github.pavecontract.photosurl.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.document.Place;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * One named value of a finding, of a check or of the whole report.
 *
 * @param name a few words in lower case, such as {@code shows in}; in JSON {@code showsIn}
 * @param text the value for people, as it is: renderers escape it; empty if people are not told
 * @param value the value for programs; missing if they have it elsewhere
 * @param form how it looks where there are looks
 */
public record Detail(String name, String text, JsonNode value, Form form) {
  private static final String NUMBER = "number";

  /** How a value looks. */
  public enum Form {
    /** Running text. */
    TEXT,
    /** Where something stands. */
    PLACE,
    /** Something that is copied rather than read. */
    COPY,
    /** A reference to a check. */
    CHECK
  }

  /**
   * A text.
   *
   * @param name its name
   * @param text the text
   * @return the detail
   */
  public static Detail text(String name, String text) {
    return of(name, text, TextNode.valueOf(text));
  }

  /**
   * A value that people read in other words than programs.
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
    return of(name, "", value);
  }

  /**
   * Several texts as programs read them.
   *
   * @param texts the texts
   * @return a list
   */
  public static JsonNode texts(Collection<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  /**
   * Something to copy.
   *
   * @param name its name
   * @param text the text
   * @return the detail
   */
  public static Detail copy(String name, String text) {
    return new Detail(name, text, TextNode.valueOf(text), Form.COPY);
  }

  /**
   * What a finding itself says for programs of its place or evidence, in words.
   *
   * @param name its name
   * @param text for people
   * @return the detail
   */
  public static Detail where(String name, String text) {
    return where(name, text, MissingNode.getInstance());
  }

  /**
   * Where something stands.
   *
   * @param name its name
   * @param text for people
   * @param value for programs
   * @return the detail
   */
  public static Detail where(String name, String text, JsonNode value) {
    return new Detail(name, text, value, Form.PLACE);
  }

  /**
   * A place in a document.
   *
   * @param name its name
   * @param place the place
   * @return the detail
   */
  public static Detail where(String name, Place place) {
    return where(name, words(place), Places.json(place));
  }

  /**
   * Writes a place as all reports do.
   *
   * @param place a place
   * @return file, line and pointer
   */
  public static String words(Place place) {
    return (place + " " + place.pointer()).strip();
  }

  /**
   * A reference to a check.
   *
   * @param name its name
   * @param text what to call the check
   * @param id the name of the check
   * @param number the number of the check; 0 if it has none
   * @return the detail
   */
  public static Detail check(String name, String text, String id, int number) {
    return new Detail(
        name,
        text,
        JsonNodeFactory.instance.objectNode().put("id", id).put(NUMBER, number),
        Form.CHECK);
  }

  /**
   * Tells which check this refers to.
   *
   * @return its number; empty if this is no reference
   */
  public OptionalInt checkNumber() {
    return form == Form.CHECK ? OptionalInt.of(value.path(NUMBER).asInt()) : OptionalInt.empty();
  }
}
