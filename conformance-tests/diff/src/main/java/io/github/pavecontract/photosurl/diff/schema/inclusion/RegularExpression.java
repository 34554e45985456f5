package io.github.pavecontract.photosurl.diff.schema.inclusion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of ECMAScript as the automaton library writes it. Patterns that are no regular expressions in the
 * strict sense (lookaround, references back, word boundaries) have no translation.
 */
final class RegularExpression {
  private static final String DIGIT = "0-9";
  private static final String WORD = "A-Za-z0-9_";
  /** Characters that Java writes as two. */
  private static final String PAIRS = "|[\ud800-\udbff][\udc00-\udfff])";

  private static final String SURROGATES = "\ud800-\udfff]";
  private static final String SPACE = " \t\n\r\u000b\f\u00a0\u2028\u2029\ufeff";

  private final String pattern;
  private final boolean whole;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private RegularExpression(String pattern, boolean whole) {
    this.pattern = pattern;
    this.whole = whole;
  }

  /** The strings in which the pattern matches somewhere, as JSON Schema has it. */
  static Optional<String> translate(String pattern) {
    return translate(pattern, false);
  }

  /** The strings that the pattern matches from end to end. */
  static Optional<String> translateWhole(String pattern) {
    return translate(pattern, true);
  }

  private static Optional<String> translate(String pattern, boolean whole) {
    if (pattern.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      return Optional.empty();
    }
    String text = new RegularExpression(pattern, whole).alternatives();
    return Optional.ofNullable(text);
  }

  /** Where a pattern may match anywhere, each alternative that is not anchored is open at its ends. */
  private @Nullable String alternatives() {
    StringBuilder all = new StringBuilder();
    do {
      boolean start = at < pattern.length() && pattern.charAt(at) == '^';
      at += start ? 1 : 0;
      int from = out.length();
      if (!sequence(true)) {
        return null;
      }
      String text = out.substring(from);
      out.setLength(from);
      boolean end = at < pattern.length() && pattern.charAt(at) == '$';
      at += end ? 1 : 0;
      if (at < pattern.length() && pattern.charAt(at) != '|') {
        return null;
      }
      all.append(all.isEmpty() ? "" : "|");
      all.append(start || whole ? "" : "(.|\n)*").append('(').append(text.isEmpty() ? "()" : text);
      all.append(')').append(end || whole ? "" : "(.|\n)*");
    } while (at++ < pattern.length());
    return all.toString();
  }

  private boolean sequence(boolean top) {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == ')' || (top && (c == '|' || (c == '$' && isEnd())))) {
        return !(top && c == ')');
      }
      at++;
      boolean understood =
          switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escape(false);
            case '^', '$' -> false;
            case '.' -> append(allBut("\n\r\u2028\u2029"));
            case '|' -> append(endsOpen() ? "()|" : "|");
            case '*', '+' -> append(String.valueOf(c));
            case '?' -> append("?");
            case '{' -> repetition();
            default -> literal(c);
          };
      if (!understood) {
        return false;
      }
      // Lazy and greedy accept the same strings.
      if ("*+?}".indexOf(c) >= 0
          && c != '}'
          && at < pattern.length()
          && pattern.charAt(at) == '?') {
        at++;
      }
    }
    return top;
  }

  private static String allBut(String characters) {
    return "([^" + characters + SURROGATES + PAIRS;
  }

  /** Whether an alternative would be empty, which the library does not know. */
  private boolean endsOpen() {
    char last = out.isEmpty() ? '(' : out.charAt(out.length() - 1);
    boolean escaped = out.length() > 1 && out.charAt(out.length() - 2) == '\\';
    return (last == '(' || last == '|') && !escaped;
  }

  private boolean isEnd() {
    return at + 1 == pattern.length() || pattern.charAt(at + 1) == '|';
  }

  private boolean append(String text) {
    out.append(text);
    return true;
  }

  private boolean literal(char c) {
    if (!Character.isLetterOrDigit(c)) {
      out.append('\\');
    }
    out.append(c);
    return true;
  }

  private boolean group() {
    if (pattern.startsWith("?:", at)) {
      at += 2;
    } else if (pattern.startsWith("?", at)) {
      return false;
    }
    out.append('(');
    int from = out.length();
    if (!sequence(false) || at >= pattern.length()) {
      return false;
    }
    at++;
    String inside = out.substring(from);
    if (inside.isEmpty() || inside.endsWith("|")) {
      out.append("()");
    }
    out.append(')');
    return true;
  }

  private boolean repetition() {
    int end = pattern.indexOf('}', at);
    if (end < 0 || !pattern.substring(at, end).matches("[0-9]{1,3}(,([0-9]{1,3})?)?")) {
      return false;
    }
    out.append('{').append(pattern, at, end + 1);
    at = end + 1;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
    }
    return true;
  }

  private boolean characters() {
    boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
    at += negated ? 1 : 0;
    int from = out.length();
    StringBuilder others = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      char c = pattern.charAt(at++);
      boolean understood = true;
      if (c == '\\' && !negated && isNegatedSet()) {
        others.append('|').append(allBut(characters(pattern.charAt(at++))));
      } else if (c == '\\') {
        understood = escape(true);
      } else if (c == '-' && (out.length() == from || pattern.startsWith("]", at))) {
        out.append("\\-");
      } else if (c == '-' || Character.isLetterOrDigit(c)) {
        out.append(c);
      } else {
        out.append('\\').append(c);
      }
      if (!understood) {
        return false;
      }
    }
    at++;
    String inside = out.substring(from);
    out.setLength(from);
    String listed = inside.isEmpty() ? "" : negated ? allBut(inside) : "[" + inside + "]";
    append(others.isEmpty() ? listed : "(" + (listed + others).replaceFirst("^\\|", "") + ")");
    return at <= pattern.length() && !(inside.isEmpty() && others.isEmpty());
  }

  /** A character by its number. */
  private boolean code(int digits) {
    int end = at + digits;
    if (end > pattern.length() || !pattern.substring(at, end).matches("[0-9A-Fa-f]+")) {
      return false;
    }
    char c = (char) Integer.parseInt(pattern.substring(at, end), 16);
    at = end;
    return !Character.isSurrogate(c) && literal(c);
  }

  private boolean isNegatedSet() {
    return at < pattern.length() && "DWS".indexOf(pattern.charAt(at)) >= 0;
  }

  private static String characters(char set) {
    return switch (set) {
      case 'd', 'D' -> DIGIT;
      case 'w', 'W' -> WORD;
      default -> SPACE;
    };
  }

  private boolean escape(boolean inClass) {
    if (at >= pattern.length()) {
      return false;
    }
    char c = pattern.charAt(at++);
    return switch (c) {
      case 'd', 'w', 's' -> append(inClass ? characters(c) : "[" + characters(c) + "]");
      case 'D', 'W', 'S' -> !inClass && append(allBut(characters(c)));
      case 'u' -> code(4);
      case 'x' -> code(2);
      case 'n' -> literal('\n');
      case 't' -> literal('\t');
      case 'r' -> literal('\r');
      default -> !Character.isLetterOrDigit(c) && literal(c);
    };
  }
}
