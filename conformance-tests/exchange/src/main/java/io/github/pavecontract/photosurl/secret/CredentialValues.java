package io.github.pavecontract.photosurl.secret;

import java.util.regex.Pattern;

/** What values look like: words of a language, names of errors and photos, or drawn at random. */
final class CredentialValues {
  private static final int SHORTEST_DRAWN = 10;
  private static final int SHORTEST_WITHOUT_SIGN = 8;
  private static final int LONGEST_WORD = 15;
  private static final int MOST_DIGITS = 4;
  /** So few letters a hump has in what no person wrote: {@code qwErTyUi}. */
  private static final int SHORTEST_HUMP = 3;

  private static final int MOST_HUMPS = 3;

  /** As errors are named: {@code E_NOT_FOUND_404}, {@code not-found-2}. */
  private static final Pattern CONSTANT =
      Pattern.compile("[A-Za-z]+(?:[_.-][A-Za-z]+)*(?:[_.-]?[0-9]{1,4})?");

  /** With what a sentence has around its words. */
  private static final Pattern PLAIN_WORD = Pattern.compile("\\(?\\p{L}[a-z]*\\)?[.,:;!?]*");

  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}-?[0-9]{2}-?[0-9]{2}(?:[T_ ][0-9:.+Z-]*)?");
  /** Versions, addresses, times and amounts. */
  private static final Pattern FIGURES = Pattern.compile("[vV]?[0-9]+(?:[.:,/-][0-9]+)+");

  private static final Pattern MEASURE = Pattern.compile("[0-9]{1,4}[A-Za-z]{1,3}");

  private CredentialValues() {}

  /** Whether a value looks drawn at random: long, of letters and digits, and not of words. */
  static boolean looksDrawn(String value) {
    return value.length() >= SHORTEST_DRAWN
        && hasDigit(value)
        && value.chars().anyMatch(Character::isLetter)
        && value.indexOf(' ') < 0
        && !CONSTANT.matcher(value).matches();
  }

  /** Whether a value may be looked for everywhere without garbling plain texts. */
  static boolean isUnmistakable(String value) {
    return value.length() >= Secrets.SHORTEST && !PLAIN_WORD.matcher(value).matches();
  }

  /**
   * Whether a text may well call something by this that a name merely stands near to: it is no word, no
   * words that are strung together, no date, no number of a version, no address.
   */
  static boolean isNoWording(String value) {
    return value.length() >= SHORTEST_WITHOUT_SIGN && hasDigit(value) && !isWording(value);
  }

  /** The same where a sign says that a value follows, as in {@code API key: abc-123}. */
  static boolean isNoWordBehindSign(String value) {
    return value.length() >= Secrets.SHORTEST
        && (!isWording(value) || (hasDigit(value) && !isFigures(value)));
  }

  private static boolean hasDigit(String value) {
    return value.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isFigures(String value) {
    return DATE.matcher(value).matches() || FIGURES.matcher(value).matches();
  }

  /** With signs between its parts; eight digits can be anything. */
  static boolean isDate(String value) {
    return value.indexOf('-') > 0 && DATE.matcher(value).matches();
  }

  static boolean isWording(String value) {
    if (value.contains("://") || isFigures(value)) {
      return true;
    }
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || !Character.isLetterOrDigit(value.charAt(i))) {
        if (i > from && !isWord(value, from, i)) {
          return false;
        }
        from = i + 1;
      }
    }
    return true;
  }

  /** Letters as people write them, and no more than a few digits behind. */
  private static boolean isWord(String value, int from, int to) {
    int letters = from;
    int humps = 0;
    while (letters < to && Character.isLetter(value.charAt(letters))) {
      humps += letters > from
              && Character.isUpperCase(value.charAt(letters))
              && Character.isLowerCase(value.charAt(letters - 1))
          ? 1
          : 0;
      letters++;
    }
    int digits = letters;
    while (digits < to && Character.isDigit(value.charAt(digits))) {
      digits++;
    }
    boolean usual = digits == to && to - letters <= MOST_DIGITS;
    boolean written = humps == 0
        ? letters - from <= LONGEST_WORD
        : humps < MOST_HUMPS || letters - from >= humps * SHORTEST_HUMP;
    return (usual && written) || MEASURE.matcher(value).region(from, to).matches();
  }
}
