package io.github.pavecontract.photosurl.docs.facts;

import io.github.pavecontract.photosurl.docs.facts.PageFacts.Field;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line of curl as a sample of a request. */
final class CurlText {
  private static final Pattern WORD =
      Pattern.compile("'((?:[^']|'\\\\'')*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

  private static final Set<String> TAKES_VALUE = Set.of(
      "-X",
      "--request",
      "--url",
      "-H",
      "--header",
      "-d",
      "--data",
      "--data-raw",
      "--data-binary",
      "--json",
      "-o",
      "--output",
      "-u",
      "--user",
      "-m",
      "--max-time");

  private static final Pattern ASSIGNMENTS =
      Pattern.compile("\\A(?:[$>]?[ \\t]*(?:export[ \\t]+)?\\w+=[^\\n]*\\n\\s*)+");

  /** A variable of the shell is no name that the API knows. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?\\w+}?");

  private CurlText() {}

  static boolean isCurl(String code) {
    return command(code).startsWith("curl ");
  }

  /** The command without its prompt, and without the variables that are set before it. */
  private static String command(String code) {
    return ASSIGNMENTS.matcher(code.strip()).replaceFirst("").replaceFirst("^[$>]\\s*", "");
  }

  /** Adds its endpoint and headers to the facts; returns its body. */
  static Optional<String> read(String code, int line, PageFacts facts) {
    Deque<String> words = new ArrayDeque<>(words(code));
    words.remove();
    String method = "";
    String url = "";
    Optional<String> body = Optional.empty();
    while (!words.isEmpty()) {
      String word = words.remove();
      String next = words.isEmpty() || !TAKES_VALUE.contains(word) ? "" : words.remove();
      switch (word) {
        case "-X", "--request" -> method = next;
        case "--url" -> url = next;
        case "-H", "--header" -> facts.fields.add(header(next, line));
        case "-d", "--data", "--data-raw", "--data-binary", "--json" -> body = Optional.of(next);
        default -> url = url.isEmpty() && word.matches("https?://.*|/.*") ? word : url;
      }
    }
    String verb = method.isEmpty() ? body.isPresent() ? "POST" : "GET" : method;
    Call.of(line, verb, VARIABLE.matcher(url).replaceAll("value")).ifPresent(facts.endpoints::add);
    return body.filter(text -> !text.startsWith("@"));
  }

  private static Field header(String text, int line) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1).strip();
    return new Field(line, Location.HEADER, name.strip(), "", null, value, "");
  }

  private static List<String> words(String code) {
    String text = command(code).replaceAll("\\\\\\n", " ");
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.group(1) != null) {
        words.add(word.group(1).replace("'\\''", "'"));
      } else {
        words.add(
            word.group(2) == null ? word.group(3) : word.group(2).replaceAll("\\\\(.)", "$1"));
      }
    }
    return words;
  }
}
