package io.github.pavecontract.photosurl.client;

import java.util.Locale;

/**
 * Finds a text in other texts, each of its characters as it is, in either case, or as JSON or a URL may escape it:
 * servers echo what they parsed. The time it takes grows with the text alone, whatever text it is.
 */
final class KeySearch {
  private static final int PLAIN = 0;
  private static final int OF_JSON = 1;
  private static final int OF_URLS = 2;

  private final String key;

  /** For each length of a beginning of the key: the longest shorter one that it ends with (Knuth, Morris, Pratt). */
  private final int[] borders;

  /** Where the key has a character that is no letter, so that there is one form of it to look for; or -1. */
  private final int anchor;

  private final boolean isEscapedInJson;

  KeySearch(String key) {
    this.key = key.toLowerCase(Locale.ROOT);
    this.borders = borders(this.key);
    this.anchor = anchor(key);
    this.isEscapedInJson = key.chars().anyMatch(c -> c == '"' || c == '\\' || c == '/');
  }

  private static int anchor(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (!Character.isLetter(key.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int[] borders(String key) {
    int[] borders = new int[key.length() + 1];
    int border = 0;
    for (int i = 1; i < key.length(); i++) {
      while (border > 0 && key.charAt(i) != key.charAt(border)) {
        border = borders[border];
      }
      border += key.charAt(i) == key.charAt(border) ? 1 : 0;
      borders[i + 1] = border;
    }
    return borders;
  }

  /** Signs of an escape can also be of the key itself, or stand before it by chance. */
  String replaceAll(String text, String replacement) {
    boolean json = isEscapedInJson ? text.indexOf('\\') >= 0 : text.contains("\\u");
    boolean urls = text.indexOf('%') >= 0;
    String replaced = isQuicklyRuledOut(text) ? text : replaceAll(text, replacement, PLAIN);
    if (json) {
      replaced = replaceAll(replaced, replacement, OF_JSON);
    }
    if (urls) {
      replaced = replaceAll(replaced, replacement, OF_URLS);
    }
    return json && urls ? replaceAll(replaced, replacement, OF_JSON | OF_URLS) : replaced;
  }

  /** Most texts have nothing like the key: one look at each place of its anchor, for as long as that is little work. */
  private boolean isQuicklyRuledOut(String text) {
    if (anchor == -1) {
      return false;
    }
    int work = text.length();
    char sign = key.charAt(anchor);
    for (int at = text.indexOf(sign, anchor); at != -1; at = text.indexOf(sign, at + 1)) {
      int alike = alike(text, at - anchor);
      work -= alike + 1;
      if (alike == key.length() || work < 0) {
        return false;
      }
    }
    return true;
  }

  private int alike(String text, int from) {
    int most = Math.min(key.length(), text.length() - from);
    int alike = 0;
    while (alike < most && key.charAt(alike) == lower(text.charAt(from + alike))) {
      alike++;
    }
    return alike;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }

  private String replaceAll(String text, String replacement, int escapes) {
    StringBuilder replaced = null;
    // Where each of the last characters began, as many as the key has.
    int[] starts = new int[escapes == PLAIN ? 0 : key.length()];
    int copied = 0;
    int matched = 0;
    int count = 0;
    for (int at = 0; at < text.length(); count++) {
      char c = text.charAt(at);
      int next = at + 1;
      if (escapes != PLAIN) {
        starts[count % starts.length] = at;
        next += escape(text, at, c, escapes);
        c = next == at + 1 ? c : unescaped(text, at, next);
      }
      at = next;
      char lower = lower(c);
      while (matched > 0 && key.charAt(matched) != lower) {
        matched = borders[matched];
      }
      matched += key.charAt(matched) == lower ? 1 : 0;
      if (matched == key.length()) {
        int start = escapes == PLAIN ? at - matched : starts[(count + 1) % starts.length];
        replaced = replaced == null ? new StringBuilder(text.length()) : replaced;
        replaced.append(text, copied, start).append(replacement);
        copied = at;
        matched = 0;
      }
    }
    return replaced == null
        ? text
        : replaced.append(text, copied, text.length()).toString();
  }

  /** How many characters an escape has beside its first; 0 if none begins here. */
  private static int escape(String text, int at, char c, int escapes) {
    if (c == '%' && (escapes & OF_URLS) != 0) {
      return isOfKeys(hex(text, at + 1, 2)) ? 2 : 0;
    }
    if (c != '\\' || (escapes & OF_JSON) == 0 || at + 1 == text.length()) {
      return 0;
    }
    char next = text.charAt(at + 1);
    if (next == 'u') {
      return isOfKeys(hex(text, at + 2, 4)) ? 5 : 0;
    }
    return next == '"' || next == '\\' || next == '/' ? 1 : 0;
  }

  private static boolean isOfKeys(int c) {
    return c > ' ' && c <= '~';
  }

  private static char unescaped(String text, int from, int to) {
    return switch (to - from) {
      case 2 -> text.charAt(from + 1);
      case 3 -> (char) hex(text, from + 1, 2);
      default -> (char) hex(text, from + 2, 4);
    };
  }

  private static int hex(String text, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit == -1) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
