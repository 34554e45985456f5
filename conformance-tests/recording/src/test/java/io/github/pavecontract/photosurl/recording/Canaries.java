package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Exchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Exchanges with a secret in places and encodings drawn at random: in one place that says that it is a
 * secret, before or after it in others that do not, each time encoded in another way.
 */
final class Canaries {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String ODD = "-_.~+/!*";

  private static final List<UnaryOperator<String>> ENCODINGS = List.of(
      text -> text,
      text -> text.toLowerCase(Locale.ROOT),
      text -> text.toUpperCase(Locale.ROOT),
      Canaries::percent,
      text -> percent(percent(text)),
      text -> each(text, "%%%02x"),
      Canaries::json,
      text -> each(text, "\\u%04x"),
      Canaries::html,
      text -> each(text, "&#x%x;"),
      Canaries::base64,
      text -> base64("x" + text),
      text -> base64("xy" + text + "z"),
      text -> base64(base64(text)),
      text -> Base64.getUrlEncoder().withoutPadding().encodeToString(utf8("x" + text)),
      text -> Base64.getMimeEncoder(20, utf8("\r\n")).encodeToString(utf8("abc" + text)),
      text -> HexFormat.of().formatHex(utf8(text)),
      text -> HexFormat.of().withUpperCase().formatHex(utf8("x" + text)));

  private Canaries() {}

  /**
   * A secret and the exchanges that it is in.
   *
   * @param value the secret
   * @param exchanges the exchanges
   */
  record Canary(String value, List<Exchange> exchanges) {}

  static Canary draw(Random random) {
    String secret = secret(random);
    List<Exchange> exchanges = new ArrayList<>();
    exchanges.add(one(random, CanaryPlaces.TELLING).apply(random, secret));
    for (int i = 0; i < 4; i++) {
      String encoded = one(random, ENCODINGS).apply(secret);
      exchanges.add(
          random.nextInt(exchanges.size() + 1),
          one(random, CanaryPlaces.SILENT).apply(random, encoded));
    }
    return new Canary(secret, exchanges);
  }

  /** A secret that nobody looks for elsewhere, as it is a part of what is one there. */
  static Canary drawAlone(Random random) {
    String secret = secret(random);
    return new Canary(secret, List.of(one(random, CanaryPlaces.OWN).apply(random, secret)));
  }

  /** A secret that a text calls one, in one place, and that others have as well. */
  static Canary drawSpoken(Random random) {
    // As texts are written for people, so are the secrets in them.
    StringBuilder secret = new StringBuilder("Cn4");
    for (int i = 0; i < 12; i++) {
      secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    secret.append("7q");
    List<Exchange> exchanges = new ArrayList<>();
    exchanges.add(CanaryPlaces.spoken(random, secret.toString()));
    exchanges.add(
        random.nextInt(2),
        one(random, CanaryPlaces.SILENT)
            .apply(random, one(random, ENCODINGS).apply(secret.toString())));
    return new Canary(secret.toString(), exchanges);
  }

  private static String secret(Random random) {
    StringBuilder secret = new StringBuilder("Cn4");
    int length = 8 + random.nextInt(random.nextInt(20) == 0 ? 500 : 40);
    for (int i = 0; i < length; i++) {
      String from = i > 0 && i < length - 1 && random.nextInt(8) == 0 ? ODD : ALPHABET;
      secret.append(from.charAt(random.nextInt(from.length())));
    }
    return secret.toString();
  }

  static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Whether a secret can be read in a text in lower case, however it is encoded: found without the code under test. */
  static Optional<String> readableIn(String lower, String secret) {
    for (int i = 0; i < ENCODINGS.size(); i++) {
      String form = ENCODINGS.get(i).apply(secret).replaceAll("=+$", "");
      // The edges of Base64 depend on the neighbours.
      String core = form.length() > 12 ? form.substring(4, form.length() - 4) : form;
      for (String written : List.of(core, json(core), json(json(core)))) {
        if (lower.contains(written.toLowerCase(Locale.ROOT))) {
          return Optional.of("in encoding " + i + ": " + written);
        }
      }
    }
    return Optional.empty();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(utf8(text));
  }

  static String json(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("/", "\\/")
        .replace("\r\n", "\\r\\n");
  }

  static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("/", "&#47;");
  }

  private static String each(String text, String format) {
    return text.chars()
        .mapToObj(c -> String.format(Locale.ROOT, format, c))
        .collect(Collectors.joining());
  }
}
