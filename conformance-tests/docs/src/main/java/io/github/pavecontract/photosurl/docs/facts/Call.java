package io.github.pavecontract.photosurl.docs.facts;

import io.github.pavecontract.photosurl.document.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is called, as a page or a contract names it.
 *
 * @param line its line, from 1
 * @param method the HTTP method in capitals, or the empty string if none is named
 * @param origin scheme, host and port in lower case, or the empty string if only a path is named
 * @param path the segments of the path; a placeholder is its name in braces
 * @param query the names of the query parameters
 */
public record Call(int line, String method, String origin, List<String> path, List<String> query) {
  private static final String METHODS = String.join("|", Methods.ALL);
  private static final String URL = "(?:https?://[^\\s`\"'|)]+|/[^\\s`\"'|)]*)";
  private static final Pattern CALL =
      Pattern.compile("(?i)(?:^|[\\s`*])(" + METHODS + ")[`*:]*\\s+[`*<]*(" + URL + ")");
  private static final Pattern BARE =
      Pattern.compile("(?i)\\s*[`<]*(https?://[^\\s`\"'|)>]+)[`>]*\\s*");
  private static final Pattern SPLIT = Pattern.compile(
      "(?i)(https?://(?:[^/\\s?#{}:]+|\\{\\{[^}]*}}|\\{[^}]*})(?::\\d+)?)?(/[^\\s?#]*)?(?:\\?([^\\s#]*))?(?:#\\S*)?");
  private static final Pattern PLACEHOLDER = Pattern.compile(
      ":([\\w.-]+)|\\{\\{\\s*([\\w .-]+?)\\s*}}|\\$?\\{\\s*([\\w .-]+?)\\s*}|<([\\w .-]+)>|\\[([\\w .-]+)]|\\$(\\w+)|%7B([\\w.-]+)%7D");

  /** Copies the lists. */
  public Call {
    path = List.copyOf(path);
    query = List.copyOf(query);
  }

  /** Calls in a text, such as {@code POST https://host/path}. */
  static List<Call> in(String text, int line) {
    List<Call> found = new ArrayList<>();
    Matcher call = CALL.matcher(text);
    while (call.find()) {
      of(line, call.group(1), call.group(2)).ifPresent(found::add);
    }
    return found;
  }

  /** A text that is one URL and nothing else. */
  public static Optional<Call> bare(String text, int line) {
    Matcher url = BARE.matcher(text);
    return url.matches() ? of(line, "", url.group(1)) : Optional.empty();
  }

  public static Optional<Call> of(int line, String method, String url) {
    Matcher parts = SPLIT.matcher(url.strip().replaceAll("[.,;]+$", ""));
    if (!parts.matches()) {
      return Optional.empty();
    }
    List<String> path = new ArrayList<>();
    String raw = parts.group(2) == null ? "" : parts.group(2);
    for (String segment : raw.isEmpty() ? new String[0] : raw.substring(1).split("/", -1)) {
      path.add(segment(segment));
    }
    List<String> query = new ArrayList<>();
    for (String pair : parts.group(3) == null ? new String[0] : parts.group(3).split("&", -1)) {
      if (!pair.isBlank()) {
        query.add(pair.replaceFirst("=.*", ""));
      }
    }
    String origin = parts.group(1) == null ? "" : parts.group(1).toLowerCase(Locale.ROOT);
    origin = origin.replaceFirst("^(https://.*):443$", "$1").replaceFirst("^(http://.*):80$", "$1");
    return Optional.of(new Call(line, method.toUpperCase(Locale.ROOT), origin, path, query));
  }

  private static String segment(String segment) {
    Matcher placeholder = PLACEHOLDER.matcher(segment);
    return placeholder.replaceAll(match -> {
      for (int group = 1; group <= match.groupCount(); group++) {
        if (match.group(group) != null) {
          return Matcher.quoteReplacement("{" + match.group(group).strip() + "}");
        }
      }
      return "";
    });
  }

  public static boolean isPlaceholder(String segment) {
    return segment.contains("{");
  }

  /**
   * Tells whether this can be a call of another one.
   *
   * @param declared what the contract declares
   * @param concrete whether a value may stand where that has a placeholder
   * @return whether the paths agree but for the names of placeholders
   */
  public boolean fits(Call declared, boolean concrete) {
    return path.size() == declared.path.size()
        && IntStream.range(0, path.size()).allMatch(i -> fits(declared, concrete, i));
  }

  private boolean fits(Call declared, boolean concrete, int segment) {
    String ours = path.get(segment);
    String theirs = declared.path.get(segment);
    return isPlaceholder(theirs)
        ? isPlaceholder(ours) || (concrete && !ours.isEmpty())
        : ours.equals(theirs);
  }

  /** In how many segments it differs; at most so if the numbers of segments differ. */
  public long differences(Call declared) {
    return path.size() == declared.path.size()
        ? IntStream.range(0, path.size()).filter(i -> !fits(declared, true, i)).count()
        : Long.MAX_VALUE;
  }

  /** Its path with a leading slash. */
  public String pathText() {
    return "/" + String.join("/", path);
  }

  @Override
  public String toString() {
    return (method + " " + origin + pathText()).strip();
  }
}
