package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;

/**
 * Exchanges with a secret in places and encodings drawn at random: in one place that says that it is a
 * secret, before or after it in others that do not, each time encoded in another way.
 */
final class Canaries {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String ODD = "-_.~+/!*";

  private static final List<String> NAMES = List.of(
      "api_key",
      "apiKey",
      "API-KEY",
      "x-api-key",
      "access_token",
      "accessToken",
      "client_secret",
      "X-Amz-Signature",
      "X-Amz-Security-Token",
      "sig",
      "signature",
      "authToken",
      "auth",
      "x-auth",
      "password",
      "AWSAccessKeyId",
      "X-Goog-Credential",
      "refreshToken",
      "sessionKey",
      "session_key",
      "privateKey",
      "credentials",
      "JWT",
      "hmac");

  /** Places that say what stands in them. */
  private static final List<BiFunction<Random, String, Exchange>> TELLING = List.of(
      (random, secret) -> request("GET", "/v1/hotspots/" + percent(secret) + "/photos-url", "", ""),
      (random, secret) ->
          request("POST", "/v1/Hotspots//" + percent(secret) + "/photos-url/", "", ""),
      (random, secret) -> request("GET", "/v1/hotspots/" + percent(secret) + ";v=1", "", ""),
      (random, secret) -> request("GET", "/v1%2Fhotspots%2F" + percent(percent(secret)), "", ""),
      (random, secret) ->
          request("GET", "/x?" + name(random) + "=" + percent(secret) + "&a=1", "", ""),
      (random, secret) -> request("GET", "/x", name(random) + ": " + secret, ""),
      (random, secret) -> request("GET", "/x", "API-Key: " + secret, ""),
      (random, secret) -> request("GET", "/x", "Authorization: Bearer " + secret, ""),
      (random, secret) -> request("GET", "/x", "Authorization: Basic " + base64("u:" + secret), ""),
      (random, secret) -> request("GET", "/x", "Authorization: Basic " + base64(secret + ":p"), ""),
      (random, secret) -> request("GET", "/x", "Cookie: a=1; b=" + secret, ""),
      (random, secret) ->
          request("POST", "/x", "", "{\"" + name(random) + "\": \"" + json(secret) + "\"}"),
      (random, secret) -> request("POST", "/x", "", name(random) + "=" + percent(secret) + "&a=1"),
      (random, secret) -> request(
          "POST",
          "/x",
          "",
          "{\"photos\":[{\"url\":\"https://b.example/p.jpg?X-Amz-Date=1&" + name(random) + "="
              + percent(secret) + "&b=2\"}]}"),
      (random, secret) -> request(
          "POST", "/x", "", "{\"url\":\"https://user:" + percent(secret) + "@b.example/p.jpg\"}"),
      (random, secret) -> request(
          "POST",
          "/x",
          "",
          "{\"text\":\"" + json("{\"" + name(random) + "\":\"" + json(secret) + "\"}") + "\"}"),
      (random, secret) -> answer("/x", "Set-Cookie: s=" + secret + "; Path=/", ""),
      (random, secret) -> answer("/x", "Location: /v1/hotspots/" + percent(secret), ""),
      (random, secret) -> answer("/v1/sessions", "", "{\"session_key\":\"" + json(secret) + "\"}"),
      (random, secret) ->
          answer("/v1/sessions/", "", "{\"data\":{\"id\":\"" + json(secret) + "\"}}"),
      (random, secret) -> answer("/x", "", "<a><apiKey>" + html(secret) + "</apiKey></a>"));

  /** Places that say nothing. */
  private static final List<BiFunction<Random, String, Exchange>> SILENT = List.of(
      (random, text) -> request("GET", "/x?q=" + percent(text), "", ""),
      (random, text) -> request("GET", "/x/" + percent(text) + "/y", "", ""),
      (random, text) -> request("GET", "/x", "X-Note: see " + text + " for more", ""),
      (random, text) -> request("POST", "/x", "", "{\"note\":\"" + json("see " + text) + "\"}"),
      (random, text) -> request("POST", "/x", "", "a=1&note=" + percent(text)),
      (random, text) -> answer("/x", "X-Echo: " + text, ""),
      (random, text) -> answer("/x", "", "{\"message\":\"" + json("no " + text + " here") + "\"}"),
      (random, text) -> answer("/x", "", "<p>" + html(text) + "</p>"),
      (random, text) -> packed(random, "{\"message\":\"" + json(text) + "\"}"));

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
    exchanges.add(one(random, TELLING).apply(random, secret));
    for (int i = 0; i < 4; i++) {
      String encoded = one(random, ENCODINGS).apply(secret);
      exchanges.add(
          random.nextInt(exchanges.size() + 1), one(random, SILENT).apply(random, encoded));
    }
    return new Canary(secret, exchanges);
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

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String name(Random random) {
    return one(random, NAMES);
  }

  private static Exchange request(String method, String target, String header, String body) {
    return exchange(method, target, header, ByteString.encodeUtf8(body), "", ByteString.EMPTY);
  }

  private static Exchange answer(String target, String header, String body) {
    return exchange("POST", target, "", ByteString.EMPTY, header, ByteString.encodeUtf8(body));
  }

  /** Compressed, and nothing says so. */
  private static Exchange packed(Random random, String body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater bare = new Deflater(9, true);
    int form = random.nextInt(3);
    try (OutputStream out =
        switch (form) {
          case 0 -> new GZIPOutputStream(packed);
          case 1 -> new DeflaterOutputStream(packed);
          default -> new DeflaterOutputStream(packed, bare);
        }) {
      out.write(utf8(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      bare.end();
    }
    return exchange("POST", "/x", "", ByteString.EMPTY, "", ByteString.of(packed.toByteArray()));
  }

  private static Exchange exchange(
      String method,
      String target,
      String requestHeader,
      ByteString sent,
      String responseHeader,
      ByteString received) {
    return new Exchange(
        new Request(method, "https://api.example" + target, header(requestHeader), sent),
        new Response(200, header(responseHeader), received),
        Sample.TIME,
        Duration.ofMillis(1));
  }

  private static List<Header> header(String line) {
    int colon = line.indexOf(": ");
    return colon < 0
        ? List.of()
        : List.of(new Header(line.substring(0, colon), line.substring(colon + 2)));
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

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(utf8(text));
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("/", "\\/")
        .replace("\r\n", "\\r\\n");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("/", "&#47;");
  }

  private static String each(String text, String format) {
    return text.chars()
        .mapToObj(c -> String.format(Locale.ROOT, format, c))
        .collect(Collectors.joining());
  }
}
