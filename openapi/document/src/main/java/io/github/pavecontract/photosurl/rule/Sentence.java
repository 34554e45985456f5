package io.github.pavecontract.photosurl.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fault of a rule, told of one case. */
public final class Sentence {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(expected|received|subject)\\}");

  /** What follows the last colon and is told of one case only. */
  private static final Pattern DETAIL =
      Pattern.compile(": [^:{]*\\{(expected|received|subject)\\}[^:]*$");

  private Sentence() {}

  /**
   * States the fault of no case in particular, as a list of rules does.
   *
   * @param rule the rule
   * @return a sentence without placeholders: a detail after a colon is left out, any other is an ellipsis
   */
  public static String inGeneral(Rule rule) {
    String fault = DETAIL.matcher(rule.fault()).replaceFirst(".");
    return PLACEHOLDER.matcher(fault).replaceAll("…");
  }

  /**
   * Fills in what differs.
   *
   * @param rule the rule
   * @param subject what it is about
   * @param expected what should have come
   * @param received what came
   * @return a sentence
   */
  public static String of(Rule rule, String subject, String expected, String received) {
    Map<String, String> values =
        Map.of("subject", subject, "expected", expected, "received", received);
    return PLACEHOLDER
        .matcher(rule.fault())
        .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
  }
}
