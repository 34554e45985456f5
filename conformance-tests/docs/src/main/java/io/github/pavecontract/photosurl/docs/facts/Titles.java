package io.github.pavecontract.photosurl.docs.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the titles of samples say, whatever their capitals, punctuation and general words. */
public final class Titles {
  private static final Pattern GENERAL = Pattern.compile(
      "\\b(samples?|examples?|requests?|responses?|reply|errors?|body|payload|json|http|status|code|curl|"
          + "ok|success|successful|created|accepted|bad|not found|unauthorized|forbidden|conflict|"
          + "unprocessable( entity| content)?|too many|gone|internal server|the|a|an|of|for|when)\\b");
  private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[1-5]\\d\\d(?![\\d.])");

  private Titles() {}

  /** Makes two spellings of a title the same. */
  static String normal(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\([^)]*\\)", " ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** What is left of a title without the words that each sample could have. */
  public static String statement(String title) {
    String rest = STATUS.matcher(normal(title)).replaceAll(" ");
    return GENERAL.matcher(rest).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  public static boolean same(String title, String other) {
    String ours = statement(title);
    String theirs = statement(other);
    return normal(title).equals(normal(other)) || (!ours.isEmpty() && ours.equals(theirs));
  }

  /** The status that a title names, or 0. */
  public static int status(String title) {
    Matcher status = STATUS.matcher(title);
    return status.find() ? Integer.parseInt(status.group()) : 0;
  }

  public static boolean speaksOfRequest(String title) {
    return normal(title).matches(".*\\b(request|body|payload)\\b.*") && !speaksOfResponse(title);
  }

  public static boolean speaksOfError(String title) {
    return normal(title).matches(".*\\b(errors?|failures?|failed)\\b.*");
  }

  public static boolean speaksOfResponse(String title) {
    return normal(title)
            .matches(".*\\b(response|responses|error|errors|reply|returns?|result)\\b.*")
        || status(title) > 0;
  }
}
