package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.exchange.Header;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secrets that headers have a place for: authorization, cookies, and whatever a name says is one. */
public final class HeaderSecrets {
  /** They say what a client should send, and not what it sent. */
  private static final Set<String> CHALLENGES = Set.of("www-authenticate", "proxy-authenticate");

  private static final Pattern SCHEME =
      Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9-]*\\s+)(?<rest>\\S.*)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\s*[^\\s\"{}\\[\\],]*\\s*");

  private final CredentialFinder credentials;

  /**
   * Prepares to look into headers.
   *
   * @param credentials knows what names say
   */
  public HeaderSecrets(CredentialFinder credentials) {
    this.credentials = credentials;
  }

  /**
   * Rewrites the value of a header.
   *
   * @param header the header
   * @param secret what becomes of a secret
   * @param rest what becomes of all other text
   * @return the value
   */
  public String rewrite(Header header, UnaryOperator<String> secret, UnaryOperator<String> rest) {
    UnaryOperator<String> orEmpty = value -> value.isBlank() ? value : secret.apply(value);
    String name = header.name().toLowerCase(Locale.ROOT);
    String value = header.value();
    if (name.equals("cookie")) {
      return cookies(value, orEmpty, rest);
    }
    if (name.equals("set-cookie")) {
      int end = endOfCookie(value, 0);
      return cookies(value.substring(0, end), orEmpty, rest) + rest.apply(value.substring(end));
    }
    if (CHALLENGES.contains(name) || !credentials.isTelling(name)) {
      return rest.apply(value);
    }
    Matcher scheme = SCHEME.matcher(value);
    return scheme.matches()
        ? scheme.group("scheme") + orEmpty.apply(scheme.group("rest"))
        : orEmpty.apply(value);
  }

  /** All of a cookie is secret that is not its name, and all of one that has none. */
  private static String cookies(
      String value, UnaryOperator<String> secret, UnaryOperator<String> rest) {
    StringBuilder rewritten = new StringBuilder();
    int at = 0;
    while (at < value.length()) {
      int end = endOfCookie(value, at);
      int sign = value.indexOf('=', at);
      int from =
          sign < 0 || sign > end || !NAME.matcher(value.substring(at, sign)).matches()
              ? at
              : sign + 1;
      while (from < end && " \t\"".indexOf(value.charAt(from)) >= 0) {
        from++;
      }
      int to = end;
      while (to > from && " \t\"".indexOf(value.charAt(to - 1)) >= 0) {
        to--;
      }
      int next = Math.min(end + 1, value.length());
      rewritten
          .append(rest.apply(value.substring(at, from)))
          .append(secret.apply(value.substring(from, to)))
          .append(value, to, next);
      at = next;
    }
    return rewritten.toString();
  }

  /** The next semicolon that is in no quotes; JSON in a cookie has some, too. */
  private static int endOfCookie(String value, int from) {
    boolean quoted = false;
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      quoted ^= c == '"';
      if (c == ';' && !quoted) {
        return i;
      }
    }
    return value.length();
  }
}
