package io.github.pavecontract.photosurl.docs.facts;

import io.github.pavecontract.photosurl.docs.page.Block;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a page states, each fact with its line. */
public final class PageFacts {
  /** Where a field of a request or response stands. */
  public enum Location {
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
   * @param example the same, where the page calls it an example
   */
  public record Field(
      int line,
      Location place,
      String name,
      String type,
      @Nullable Boolean required,
      String value,
      String example) {}

  /**
   * A sample of a body.
   *
   * @param line the line of its first character
   * @param section the heading above it
   * @param titleLine the line of its title
   * @param title what the page calls it
   * @param named whether the title is its own, not that of the section
   * @param value the body
   * @param partial whether it shows only some of the properties
   * @param lines the lines of its values by their pointers
   */
  public record Sample(
      int line,
      String section,
      int titleLine,
      String title,
      boolean named,
      JsonNode value,
      boolean partial,
      Map<String, Integer> lines) {
    public int lastLine() {
      return lines.values().stream().mapToInt(l -> l).max().orElse(line);
    }

    /** The line of a value, or of the nearest one around it. */
    public int line(String pointer) {
      String at = pointer;
      while (!at.isEmpty() && !lines.containsKey(at)) {
        at = Pointers.parent(at);
      }
      return lines.getOrDefault(at, line);
    }
  }

  /** Values of one column or list, which may be those of an enumeration. */
  public record Values(int line, String name, List<String> values, List<Integer> lines) {}

  /**
   * A sentence that states something, or code that could not be read as a fact.
   *
   * @param line its line
   * @param section the heading above it
   * @param text how it reads
   * @param marks its numbers, code spans and words of obligation, sorted
   */
  public record Statement(int line, String section, String text, List<String> marks) {
    /** What the only mark of code begins with, before a hash of the code. */
    public static final String CODE = "code ";

    public boolean isCode() {
      return marks.size() == 1 && marks.get(0).startsWith(CODE);
    }
  }

  /** A code span in prose. */
  public record Span(int line, String text) {}

  /** Code that looks like a body and cannot be read. */
  public record Unreadable(int line, String title, String text, String reason) {}

  public final List<Call> endpoints = new ArrayList<>();
  /** Calls that prose speaks of, which may be those of other pages. */
  public final List<Call> mentions = new ArrayList<>();

  public final List<Field> fields = new ArrayList<>();
  public final List<Sample> samples = new ArrayList<>();
  public final List<Values> values = new ArrayList<>();
  public final List<Statement> statements = new ArrayList<>();
  public final List<Unreadable> unreadable = new ArrayList<>();
  public final List<Span> codeSpans = new ArrayList<>();
  public final List<Block.Heading> headings = new ArrayList<>();

  /** Those that stand on certain lines. */
  public PageFacts within(IntPredicate lines) {
    PageFacts part = new PageFacts();
    keep(endpoints, part.endpoints, e -> lines.test(e.line()));
    keep(mentions, part.mentions, e -> lines.test(e.line()));
    keep(fields, part.fields, f -> lines.test(f.line()));
    keep(samples, part.samples, s -> lines.test(s.line()));
    keep(values, part.values, v -> lines.test(v.line()));
    keep(statements, part.statements, s -> lines.test(s.line()));
    keep(unreadable, part.unreadable, u -> lines.test(u.line()));
    keep(codeSpans, part.codeSpans, s -> lines.test(s.line()));
    keep(headings, part.headings, h -> lines.test(h.line()));
    return part;
  }

  /** What stands in a sample that cannot be read is not gone: the sample is reported. */
  public boolean isInUnreadable(String fact) {
    String name = fact.replaceFirst("^(request|response|placeholder) \\S*/(\\S+).*", "$2");
    return !name.equals(fact) && unreadable.stream().anyMatch(u -> u.text().contains(name));
  }

  private static <T> void keep(List<T> from, List<T> to, Predicate<T> wanted) {
    from.stream().filter(wanted).forEach(to::add);
  }
}
