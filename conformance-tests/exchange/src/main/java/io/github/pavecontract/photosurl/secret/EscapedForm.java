package io.github.pavecontract.photosurl.secret;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pattern of a secret in which each character is written as it is, or escaped as URLs, JSON, HTML
 * and UTF-16 do it. Matches a {@link Bytes} view.
 */
final class EscapedForm {
  private EscapedForm() {}

  static String pattern(String secret) {
    StringBuilder pattern = new StringBuilder();
    secret.codePoints().forEach(c -> pattern.append(character(c)));
    return pattern.toString();
  }

  /** The same in UTF-16, in either byte order, for what is ASCII as secrets are. */
  static String utf16Pattern(String secret) {
    return secret
        .chars()
        .mapToObj(c -> Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining("\\x00"));
  }

  private static String character(int c) {
    String text = Character.toString(c);
    StringBuilder forms = new StringBuilder("(?:");
    forms.append(Pattern.quote(Bytes.viewOf(text))).append("|");
    // Once or more: what was encoded twice has %25 for the sign itself.
    StringBuilder percent = new StringBuilder();
    Bytes.viewOf(text).chars().forEach(b -> percent.append("%(?:25)*").append(hex(b, 2)));
    forms.append(percent).append("|");
    text.chars().forEach(unit -> forms.append("\\\\+u").append(hex(unit, 4)));
    forms.append("|&#0*").append(c).append(";");
    forms.append("|&#[xX]0*").append(hex(c, 1)).append(";");
    forms.append(named(c));
    return forms.append(")").toString();
  }

  private static String named(int c) {
    return switch (c) {
      case '&' -> "|&amp;";
      case '<' -> "|&lt;";
      case '>' -> "|&gt;";
      case '"' -> "|&quot;|\\\\+\"";
      case '\'' -> "|&apos;";
      case '/' -> "|\\\\+/";
      case '\\' -> "|\\\\{2,}";
      case ' ' -> "|\\+|%(?:25)*2[bB]";
      default -> "";
    };
  }

  private static String hex(int value, int digits) {
    StringBuilder pattern = new StringBuilder();
    String.format(Locale.ROOT, "%0" + digits + "x", value).chars().forEach(digit -> pattern
        .append('[')
        .append((char) digit)
        .append(Character.toUpperCase((char) digit))
        .append(']'));
    return pattern.toString();
  }
}
