package io.github.pavecontract.photosurl.docs.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it is written for people: with comments, trailing commas, curly quotes, and placeholders,
 * quoted or not. A placeholder becomes a text that starts with {@link #PLACEHOLDER}.
 */
public final class SampleText {
  /** A character for private use, which no page has. */
  public static final String PLACEHOLDER = "\uE000";

  private static final Pattern FORMS = Pattern.compile("\\{\\{[^{}\"\\n]*}}|\\$\\{[^{}\"\\n]*}|"
      + "<[^<>\"\\n]+>|\\{[A-Za-z_][\\w ./-]*}|%[A-Za-z_]\\w*%|:[A-Za-z_]\\w*");
  private static final Pattern BARE = Pattern.compile("\\$?[A-Za-z_][\\w.-]*(\\([^()\"\\n]*\\))?");
  private static final Pattern FENCE_LINE = Pattern.compile("(?m)^ {0,3}(`{3,}|~{3,})[ \\t]*$");
  private static final Pattern END =
      Pattern.compile("(?:\\s++|//[^\\n]*+|#[^\\n]*+|(?s:/\\*.*?\\*/)|\\.{3}|\u2026)*+[\\]}]");
  private static final Pattern COLON = Pattern.compile("\\s*+:");
  private static final Pattern COMMA = Pattern.compile("\\s*+,");
  private static final Pattern ELISION = Pattern.compile("\\.{3}|\u2026");

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String text;
  private final StringBuilder json = new StringBuilder();
  private int at;
  private final List<Comment> comments = new ArrayList<>();
  private boolean elided;
  private @Nullable Comment fault;

  private SampleText(String text) {
    this.text = text;
  }

  /**
   * A value that was written.
   *
   * @param value the value
   * @param elided whether something was left out of it
   * @param lines the lines of its values by their pointers, from 0 where the code begins
   * @param comments what is said beside the values, with their lines
   * @param fault the first thing that no parser of JSON reads, with its line; null if there is none
   */
  public record Written(
      JsonNode value,
      boolean elided,
      Map<String, Integer> lines,
      List<Comment> comments,
      @Nullable Comment fault) {
    public Written {
      lines = Map.copyOf(lines);
      comments = List.copyOf(comments);
    }
  }

  /** A comment in a sample, without its marks, or a fault of it, and its line from 0 where the code begins. */
  public record Comment(int line, String text) {}

  static boolean looksLikeJson(String code) {
    String text = stripped(code);
    return (text.startsWith("{") && !text.startsWith("{{"))
        || text.startsWith("[")
        || (text.startsWith("//") && text.contains("{"));
  }

  private static String stripped(String code) {
    return FENCE_LINE.matcher(code).replaceAll("").strip();
  }

  public static Written read(String code) throws JsonProcessingException {
    SampleText sample = new SampleText(stripped(code));
    sample.scan();
    String json = sample.json.toString();
    JsonNode value = StrictJson.read(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    String before = code.substring(0, code.indexOf(sample.text.charAt(0)));
    int first = breaks(before);
    return new Written(
        value,
        sample.elided,
        lines(json, first),
        sample.comments.stream()
            .map(c -> new Comment(first + c.line(), c.text()))
            .toList(),
        sample.fault == null
            ? null
            : new Comment(first + sample.fault.line(), sample.fault.text()));
  }

  private static Map<String, Integer> lines(String json, int first) throws JsonProcessingException {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(json)) {
      while (parser.nextToken() != null) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            first + parser.currentTokenLocation().getLineNr() - 1);
      }
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static int breaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  public static boolean isPlaceholder(JsonNode value) {
    return value.isTextual()
        && (value.asText().startsWith(PLACEHOLDER)
            || FORMS.matcher(value.asText().strip()).matches());
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isQuote(c)) {
        string(c);
      } else if (text.startsWith("//", at) || c == '#') {
        skipTo("\n");
      } else if (text.startsWith("/*", at)) {
        skipTo("*/");
      } else if (c == ',' && isTrailing(at + 1)) {
        if (!isElidedTrail(at + 1)) {
          fault("there is a comma before a closing bracket");
        }
        at++;
      } else if (!placeholder()) {
        json.append(c);
        at++;
      }
    }
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '\u201C' || c == '\u201D' || c == '\u201E';
  }

  /** Copies a text, with straight quotes around it. */
  private void string(char quote) {
    json.append('"');
    if (quote != '"') {
      fault(
          quote == '\''
              ? "its quotation marks are single ones"
              : "its quotation marks are typographic, which no parser reads");
    }
    boolean curly = quote != '"' && quote != '\'';
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean ends = curly ? c == '\u201C' || c == '\u201D' || c == '"' : c == quote;
      if (ends) {
        at++;
        break;
      }
      if (c == '\\' && at + 1 < text.length()) {
        at++;
        json.append(text.charAt(at) == '\'' ? "'" : "\\" + text.charAt(at));
      } else {
        json.append(c == '"' ? "\\\"" : String.valueOf(c));
      }
    }
    json.append('"');
  }

  private void skipTo(String end) {
    int next = text.indexOf(end, at);
    String comment = text.substring(at, next < 0 ? text.length() : next);
    comments.add(new Comment(
        breaks(text.substring(0, at)),
        comment.replaceFirst("^(//+|#+|/\\*+)", "").strip()));
    moveTo(next < 0 ? text.length() : next + (end.equals("\n") ? 0 : end.length()));
  }

  /** Leaves out what comes before a place, but not its line breaks. */
  private void moveTo(int end) {
    json.append("\n".repeat(breaks(text.substring(at, end))));
    at = end;
  }

  private void fault(String words) {
    if (fault == null) {
      fault = new Comment(breaks(text.substring(0, at)), words);
    }
  }

  private boolean isElidedTrail(int from) {
    Matcher end = END.matcher(text).region(from, text.length());
    return end.lookingAt() && ELISION.matcher(end.group()).find();
  }

  /** Whether nothing but blanks, comments and elisions comes before a closing bracket. */
  private boolean isTrailing(int from) {
    return END.matcher(text).region(from, text.length()).lookingAt();
  }

  private boolean placeholder() {
    Matcher elision = ELISION.matcher(text).region(at, text.length());
    if (elision.lookingAt()) {
      elided = true;
      at = elision.end();
      Matcher comma = COMMA.matcher(text).region(at, text.length());
      moveTo(comma.lookingAt() ? comma.end() : at);
      return true;
    }
    char before = before();
    Matcher form = FORMS.matcher(text).region(at, text.length());
    Matcher bare = BARE.matcher(text).region(at, text.length());
    if (text.charAt(at) != ':'
        && (before == ':' || before == ',' || before == '[')
        && form.lookingAt()
        && !isName(form.end())) {
      return replace(form);
    }
    if (bare.lookingAt()) {
      if (isName(bare.end())) {
        fault("`" + bare.group() + "` is a name without quotation marks");
        json.append('"').append(bare.group()).append('"');
        at = bare.end();
        return true;
      }
      if (before == ':' || before == ',' || before == '[') {
        if (bare.group().matches("true|false|null")) {
          json.append(bare.group());
          at = bare.end();
          return true;
        }
        if (bare.group().matches("undefined|NaN|-?Infinity|None|True|False|nil")) {
          fault("`" + bare.group() + "` is no value of JSON");
        }
        return replace(bare);
      }
    }
    return false;
  }

  private boolean isName(int end) {
    Matcher colon = COLON.matcher(text).region(end, text.length());
    return colon.lookingAt();
  }

  private char before() {
    int last = json.length() - 1;
    while (last >= 0 && Character.isWhitespace(json.charAt(last))) {
      last--;
    }
    return last < 0 ? ' ' : json.charAt(last);
  }

  private boolean replace(Matcher form) {
    String name = form.group().replaceAll("[^\\w ]", "").strip();
    json.append('"').append(PLACEHOLDER).append(name).append('"');
    at = form.end();
    return true;
  }

  /** The name of the placeholder that stands in the place of a value, however it is written. */
  public static Optional<String> placeholder(JsonNode value) {
    return Optional.of(value.asText())
        .filter(text -> text.startsWith(PLACEHOLDER) && text.length() > PLACEHOLDER.length())
        .map(text -> text.substring(PLACEHOLDER.length()))
        .map(name -> name.replaceAll("[ _]", "").toLowerCase(Locale.ROOT));
  }
}
