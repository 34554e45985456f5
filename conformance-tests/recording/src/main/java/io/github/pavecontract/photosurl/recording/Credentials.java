package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Header;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that HTTP itself has a place for: authorization, cookies, and telling query parameters. */
final class Credentials {
  private static final Pattern TELLING = Pattern.compile(
      "[?&](?:[^=&#]*(?:key|token|secret|passw|signature|credential)[^=&#]*|sig|auth)=([^&#]+)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern COOKIE = Pattern.compile("([^=;\\s]+)=\"?([^;\"]*)");

  private Credentials() {}

  static List<String> in(Header header) {
    List<String> found = new ArrayList<>();
    switch (header.name().toLowerCase(Locale.ROOT)) {
      case "authorization", "proxy-authorization" -> {
        String credentials = header.value().strip().replaceFirst("^\\S+\\s+", "");
        found.add(credentials);
        found.addAll(ofBasic(credentials));
      }
      case "cookie" -> {
        Matcher cookie = COOKIE.matcher(header.value());
        while (cookie.find()) {
          found.add(cookie.group(2).strip());
        }
      }
      case "set-cookie" -> {
        Matcher cookie = COOKIE.matcher(header.value());
        if (cookie.lookingAt()) {
          found.add(cookie.group(2).strip());
        }
      }
      default -> {
        // Others carry secrets by agreement only, as the API key is carried.
      }
    }
    found.removeIf(value -> value.isEmpty() || Pseudonyms.isOne(value));
    return found;
  }

  private static List<String> ofBasic(String credentials) {
    try {
      String decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      int colon = decoded.indexOf(':');
      return colon < 0 ? List.of() : List.of(decoded.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  static List<String> inQuery(String url) {
    List<String> found = new ArrayList<>();
    Matcher parameter = TELLING.matcher(url);
    while (parameter.find()) {
      try {
        found.add(URLDecoder.decode(parameter.group(1), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        found.add(parameter.group(1));
      }
    }
    return found;
  }

  /** Puts pseudonyms in the place of credentials that are too short to be looked for everywhere. */
  static String replace(Header header, String redacted, Map<String, String> pseudonyms) {
    List<String> credentials = in(header);
    String value = redacted;
    for (String credential : credentials) {
      String pseudonym = pseudonyms.getOrDefault(credential, "***");
      value = switch (header.name().toLowerCase(Locale.ROOT)) {
        case "cookie", "set-cookie" ->
          value.replaceAll(
              "=(\"?)" + Pattern.quote(credential) + "(?=[\";]|$)",
              "=$1" + Matcher.quoteReplacement(pseudonym));
        default ->
          value.replaceAll(
              "(?<=\\s|^)" + Pattern.quote(credential) + "$", Matcher.quoteReplacement(pseudonym));
      };
    }
    return value;
  }
}
