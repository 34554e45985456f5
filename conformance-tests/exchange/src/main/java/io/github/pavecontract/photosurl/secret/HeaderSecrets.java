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
  private static final Pattern COOKIE =
      Pattern.compile("(?<name>[^=;\\s]+\\s*=\\s*\"?)(?<value>[^\";]*)");

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
      int end = value.indexOf(';') < 0 ? value.length() : value.indexOf(';');
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

  private static String cookies(
      String value, UnaryOperator<String> secret, UnaryOperator<String> rest) {
    StringBuilder rewritten = new StringBuilder();
    Matcher cookie = COOKIE.matcher(value);
    int at = 0;
    while (cookie.find()) {
      rewritten
          .append(rest.apply(value.substring(at, cookie.start("value"))))
          .append(secret.apply(cookie.group("value").strip()));
      at = cookie.end("value");
    }
    return rewritten.append(rest.apply(value.substring(at))).toString();
  }
}
