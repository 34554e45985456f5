package io.github.pavecontract.photosurl.conformance.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page states, each fact with its line. */
final class PageFacts {
  /** Where a field of a request or response stands. */
  enum Place {
    HEADER,
    PATH,
    QUERY,
    COOKIE,
    BODY,
    UNKNOWN
  }

  /**
   * A header, parameter or property that the page names.
   *
   * @param line its line
   * @param place where it stands
   * @param name its name
   * @param type what the page calls its type, or the empty string
   * @param required whether the page says that it must be there; null if it does not say
   * @param value what the page gives as its value, or the empty string
   */
  record Field(
      int line,
      Place place,
      String name,
      String type,
      @Nullable Boolean required,
      String value) {}

  /**
   * A sample of a body.
   *
   * @param line the line of its first character
   * @param section the heading above it
   * @param title what the page calls it
   * @param named whether the title is its own, not that of the section
   * @param value the body
   * @param partial whether it shows only some of the properties
   */
  record Sample(
      int line, String section, String title, boolean named, JsonNode value, boolean partial) {}

  /** Values of one column or list, which may be those of an enumeration. */
  record Values(int line, String name, List<String> values, List<Integer> lines) {}

  /**
   * A sentence that states something, or code that could not be read as a fact.
   *
   * @param line its line
   * @param section the heading above it
   * @param text how it reads
   * @param marks its numbers, code spans and words of obligation, sorted
   */
  record Statement(int line, String section, String text, List<String> marks) {}

  /** Code that looks like a body and cannot be read. */
  record Unreadable(int line, String title, String text, String reason) {}

  final List<Endpoint> endpoints = new ArrayList<>();
  /** Calls that prose speaks of, which may be those of other pages. */
  final List<Endpoint> mentions = new ArrayList<>();

  final List<Field> fields = new ArrayList<>();
  final List<Sample> samples = new ArrayList<>();
  final List<Values> values = new ArrayList<>();
  final List<Statement> statements = new ArrayList<>();
  final List<Unreadable> unreadable = new ArrayList<>();
  final List<String> codeSpans = new ArrayList<>();
  final List<String> headings = new ArrayList<>();
}
