package io.github.pavecontract.photosurl.pact;

import java.util.ArrayList;
import java.util.List;
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

  static PathExpression parse(String text) {
    if (!text.startsWith("$")) {
      throw new IllegalArgumentException("`" + text + "` does not begin with `$`");
    }
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(1, text.length());
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
    if (end != text.length()) {
      throw new IllegalArgumentException(
          "`" + text + "` is no path such as `$.data[0].url` from character " + (end + 1));
    }
    return new PathExpression(text, List.copyOf(tokens));
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
