package io.github.pavecontract.photosurl.recording;

import static io.github.pavecontract.photosurl.recording.Canaries.base64;
import static io.github.pavecontract.photosurl.recording.Canaries.html;
import static io.github.pavecontract.photosurl.recording.Canaries.json;
import static io.github.pavecontract.photosurl.recording.Canaries.one;
import static io.github.pavecontract.photosurl.recording.Canaries.percent;
import static io.github.pavecontract.photosurl.recording.Canaries.utf8;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.testing.CredentialTexts;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import okio.ByteString;

/** Places in exchanges: those that say what stands in them, and those that say nothing. */
final class CanaryPlaces {
  /** Makes an exchange with a secret in a place. */
  interface Place extends BiFunction<Random, String, Exchange> {}

  private static final List<String> HEADER_NAMES = List.of(
      "api_key",
      "API-KEY",
      "x-api-key",
      "X-Amz-Signature",
      "X-Amz-Security-Token",
      "authToken",
      "x-auth",
      "AWSAccessKeyId",
      "session_key",
      "JWT",
      "hmac",
      "X-XSRF",
      "X-CSRF",
      "DPoP");

  private static final List<String> NAMES = List.of(
      "api_key",
      "apiKey",
      "access_token",
      "accessToken",
      "client_secret",
      "client_assertion",
      "code_verifier",
      "SAMLResponse",
      "sig",
      "signature",
      "auth",
      "password",
      "X-Goog-Credential",
      "refreshToken",
      "sessionKey",
      "privateKey",
      "credentials",
      "api key",
      "API key (live)",
      "tok\u00e9n",
      "cl\u00e9 secret",
      "user:token",
      "secret/value",
      "key\u2122",
      "contrase\u00f1a",
      "\u043f\u0430\u0440\u043e\u043b\u044c");

  private static final List<String> ABOUT_SESSIONS = List.of(
      "/v1/sessions",
      "/v1/sessions/",
      "/v1/sessions/create",
      "/v1/session?x=1",
      "/v1/hotspots",
      "/v1/hotspots/",
      "/v1/hotspots/new?x=1");

  /** Places that say what stands in them. */
  static final List<Place> TELLING = List.of(
      (random, secret) -> request("GET", "/v1/hotspots/" + percent(secret) + "/photos-url", "", ""),
      (random, secret) ->
          request("POST", "/v1/Hotspots//" + percent(secret) + "/photos-url/", "", ""),
      (random, secret) -> request("GET", "/v1/hotspots/" + percent(secret) + ";v=1", "", ""),
      (random, secret) -> request("GET", "/v1/hotspots;v=1/" + percent(secret) + "/x", "", ""),
      (random, secret) -> request("GET", "/v1/hotspots/.//./" + percent(secret), "", ""),
      (random, secret) -> request("GET", "/v1%2Fhotspots%2F" + percent(percent(secret)), "", ""),
      (random, secret) ->
          request("GET", "/x?" + percent(name(random)) + "=" + percent(secret) + "&a=1", "", ""),
      (random, secret) -> request("GET", "/x?a=1&code=" + percent(secret) + "&state=2", "", ""),
      (random, secret) -> request("GET", "/x", one(random, HEADER_NAMES) + ": " + secret, ""),
      (random, secret) -> request("GET", "/x", "API-Key: " + secret, ""),
      (random, secret) -> request("GET", "/x", "Authorization: Bearer " + secret, ""),
      (random, secret) -> request("GET", "/x", "Authorization: DPoP " + secret, ""),
      (random, secret) -> request("GET", "/x", "Authorization: Basic " + base64("u:" + secret), ""),
      (random, secret) -> request("GET", "/x", "Authorization: Basic " + base64(secret + ":p"), ""),
      (random, secret) -> request("GET", "/x", "Cookie: a=1; b=" + secret, ""),
      (random, secret) -> request("GET", "/x", "Cookie: a=1; \"" + secret + "\"; c=2", ""),
      (random, secret) -> request("GET", "/x", "Cookie: " + secret, ""),
      (random, secret) -> answer("/x", "Set-Cookie: " + secret + "; Path=/", ""),
      (random, secret) -> answer("/x", "Set-Cookie: =" + secret + "; Path=/", ""),
      (random, secret) ->
          request("POST", "/x", "", "{\"" + name(random) + "\": \"" + json(secret) + "\"}"),
      (random, secret) -> request("POST", "/x", "", nameAndValue(random, secret)),
      (random, secret) ->
          request("POST", "/x", "", percent(name(random)) + "=" + percent(secret) + "&a=1"),
      (random, secret) -> request(
          "POST",
          "/x",
          "",
          "{\"photos\":[{\"url\":\"https://b.example/p.jpg?X-Amz-Date=1&" + percent(name(random))
              + "=" + percent(secret) + "&b=2\"}]}"),
      (random, secret) -> request(
          "POST", "/x", "", "{\"url\":\"https://user:" + percent(secret) + "@b.example/p.jpg\"}"),
      (random, secret) -> request(
          "POST",
          "/x",
          "",
          "{\"text\":\"" + json("{\"" + name(random) + "\":\"" + json(secret) + "\"}") + "\"}"),
      (random, secret) ->
          request("POST", "/x", "", "{\"" + name(random) + "\":[1,\"" + json(secret) + "\",\"cut"),
      (random, secret) ->
          request("POST", "/x", "", "{\"a\":1,\"" + name(random) + "\":\"" + json(secret)),
      (random, secret) -> request("POST", "/x", "", multipart(random, secret)),
      (random, secret) -> request("POST", "/x", "", yaml(random, secret)),
      (random, secret) -> packed(random, "{\"" + name(random) + "\":\"" + json(secret) + "\"}"),
      (random, secret) -> answer("/x", "Set-Cookie: s=" + secret + "; Path=/", ""),
      (random, secret) -> answer("/x", "Location: /v1/hotspots/" + percent(secret), ""),
      (random, secret) -> answer(about(random), "", "{\"session_key\":\"" + json(secret) + "\"}"),
      (random, secret) -> answer(about(random), "", "{\"data\":{\"id\":\"" + json(secret) + "\"}}"),
      (random, secret) -> answer(about(random), "", " \"" + json(secret) + "\"\n"),
      (random, secret) -> answer(about(random), "", "[\"" + json(secret) + "\", \"x\"]"),
      (random, secret) -> answer("/x", "", "<a><apiKey>" + html(secret) + "</apiKey></a>"),
      (random, secret) ->
          answer("/x", "", "<a><s:token type='x'>\n " + html(secret) + "</s:token></a>"),
      (random, secret) ->
          answer("/x", "", "<a><token><![CDATA[" + secret + "]]></token><b>c</b></a>"));

  /** Places that say nothing themselves of a text that does. */
  private static final List<Function<String, Exchange>> OF_LINES = List.of(
      text -> request("GET", "/x?note=" + percent(text), "", ""),
      text -> request("GET", "/x/" + percent(text).replace("+", "%20"), "", ""),
      text -> request("POST", "/x", "", text),
      text -> answer("/x", "", text),
      text -> request("POST", "/x", "", "a=1&note=" + percent(text)),
      text -> answer("/x", "", "{\"message\":\"" + json(text) + "\"}"),
      text -> answer("/x", "", "<a><message>" + xml(text) + "</message></a>"),
      text -> answer("/x", "", "<a><![CDATA[" + text + "]]></a>"),
      text -> answer("/x", "", "<p>" + html(text) + "</p>"));

  /** The same, and headers, which have one line. */
  private static final List<Function<String, Exchange>> OF_TEXTS = Stream.concat(
          OF_LINES.stream(),
          Stream.<Function<String, Exchange>>of(
              text -> request("GET", "/x", "X-Note: " + text, ""),
              text -> answer("/x", "X-Note: " + text, "")))
      .toList();

  /** A text that calls the secret one, in any of these. */
  static Exchange spoken(Random random, String secret) {
    String text = CredentialTexts.with(one(random, CredentialTexts.all()), secret);
    List<Function<String, Exchange>> places = text.contains("\n") ? OF_LINES : OF_TEXTS;
    return one(random, places).apply(text);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Places of which the secret is a part. */
  static final List<Place> OWN = List.of(
      (random, secret) -> request("GET", "/x", "Cookie: a=1; b=\"x;" + secret + "\"; c=2", ""),
      (random, secret) -> request("GET", "/x", "Cookie: b={\"i\":\"" + secret + "\",\"j\":1}", ""),
      (random, secret) -> answer("/x", "Set-Cookie: b=\"x;" + secret + "\"; Path=/", ""),
      (random, secret) ->
          request("POST", "/x", "", "see https://user:a/b?" + secret + "#c@b.example/p.jpg"),
      (random, secret) -> request("POST", "/x", "", "db://u:x@" + secret + "@b.example/p"));

  /** Places that say nothing. */
  static final List<Place> SILENT = List.of(
      (random, text) -> request("GET", "/x?q=" + percent(text), "", ""),
      (random, text) -> request("GET", "/x/" + percent(text) + "/y", "", ""),
      (random, text) -> request("GET", "/x", "X-Note: see " + text + " for more", ""),
      (random, text) -> request("POST", "/x", "", "{\"note\":\"" + json("see " + text) + "\"}"),
      (random, text) -> request("POST", "/x", "", "a=1&note=" + percent(text)),
      (random, text) -> answer("/x", "X-Echo: " + text, ""),
      (random, text) -> answer("/x", "", "{\"message\":\"" + json("no " + text + " here") + "\"}"),
      (random, text) -> answer("/x", "", "<p>" + html(text) + "</p>"),
      (random, text) -> packed(random, "{\"message\":\"" + json(text) + "\"}"));

  private CanaryPlaces() {}

  private static String name(Random random) {
    return one(random, NAMES);
  }

  private static String about(Random random) {
    return one(random, ABOUT_SESSIONS);
  }

  private static String nameAndValue(Random random, String secret) {
    String name = "\"name\":\"" + name(random) + "\"";
    String value = "\"value\" : \"" + json(secret) + "\"";
    String between = random.nextBoolean() ? "," : ", \"type\":\"text\", ";
    return "[{\"a\":1},{" + (random.nextBoolean() ? name + between + value : value + between + name)
        + "}]";
  }

  private static String multipart(Random random, String secret) {
    String end = random.nextBoolean() ? "\r\n" : "\n";
    String name = one(random, HEADER_NAMES);
    String disposition = "Content-Disposition: form-data; "
        + (random.nextBoolean() ? "name=" + name : "name=\"" + name + "\"")
        + (random.nextBoolean() ? "; filename=\"a.txt\"" : "");
    String type = random.nextBoolean() ? "Content-Type: text/plain" + end : "";
    return "--b" + end + disposition + end + type + end + secret + end + "--b--" + end;
  }

  private static String yaml(Random random, String secret) {
    String name = one(random, HEADER_NAMES);
    String line = random.nextBoolean() ? "  - " + name : "    " + name;
    return "a: 1\nlist:\n" + line + ": " + (random.nextBoolean() ? secret : "'" + secret + "'")
        + "\n";
  }

  /** Compressed, and nothing says so. */
  private static Exchange packed(Random random, String body) {
    byte[] packed = Packings.pack(random, utf8(body));
    return exchange("POST", "/x", "", ByteString.EMPTY, "", ByteString.of(packed));
  }

  private static Exchange request(String method, String target, String header, String body) {
    return exchange(method, target, header, ByteString.encodeUtf8(body), "", ByteString.EMPTY);
  }

  private static Exchange answer(String target, String header, String body) {
    return exchange("POST", target, "", ByteString.EMPTY, header, ByteString.encodeUtf8(body));
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
}
