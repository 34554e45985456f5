package io.github.pavecontract.photosurl.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a matcher applies: the part of JSONPath that Pact has.
 *
 * @param text the expression, such as {@code $.data[*].url}
 * @param tokens property names and indexes from the root; {@code *} for any
 */
record PathExpression(String text, List<String> tokens) {
  private static final Pattern TOKEN =
      Pattern.compile("\\.([^.\\[]+)|\\['((?:[^'\\\\]|\\\\.)*)'\\]|\\[\"((?:[^\"\\\\]|\\\\.)*)\"\\]"
          + "|\\[(\\d+|\\*)\\]");

  /** Reads a path; some libraries leave its root out, as in {@code data[0]}. */
  static PathExpression parse(String text) {
    String path = text.startsWith("$") ? text : text.startsWith("[") ? "$" + text : "$." + text;
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(path).region(1, path.length());
    int end = 1;
    while (matcher.find() && matcher.start() == end) {
      end = matcher.end();
      for (int group = 1; group <= 4; group++) {
        if (matcher.group(group) != null) {
          String token = matcher.group(group);
          tokens.add(group == 2 || group == 3 ? token.replaceAll("\\\\(.)", "$1") : token);
        }
      }
    }
    if (end != path.length()) {
      throw new IllegalArgumentException(
          "`" + text + "` is no path such as `$.data[0].url` from character "
              + (end + 1 - path.length() + text.length()));
    }
    return new PathExpression(path, List.copyOf(tokens));
  }

  /** The same below its first token, which becomes the root. */
  PathExpression below() {
    List<String> rest = tokens.subList(1, tokens.size());
    return new PathExpression(new Mismatch(rest, "", null).jsonPath(), rest);
  }

  /** Its last token; empty for the root. */
  String last() {
    return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
  }

  /** The last token of a path, or what is none as it is. */
  static String lastOf(String text) {
    try {
      return parse(text).last();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Whether it leads into one of these. */
  boolean isIn(Set<String> roots) {
    return !tokens.isEmpty() && roots.contains(tokens.get(0));
  }

  /**
   * How well this speaks for a place, as the Pact specification weighs it: 0 if it does not, more for
   * names than for stars, and more the deeper it goes. What it says of a place holds for those below it.
   */
  int weight(List<String> place) {
    if (tokens.size() > place.size()) {
      return 0;
    }
    int weight = 2;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      weight *= token.equals(place.get(i)) ? 2 : token.equals("*") ? 1 : 0;
    }
    return weight * (tokens.size() + 1);
  }
}
