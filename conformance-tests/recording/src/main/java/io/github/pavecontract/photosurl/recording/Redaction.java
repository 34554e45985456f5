package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okio.ByteString;

/**
 * Takes the secrets out of exchanges before they are written. API keys, session keys and further
 * secrets become numbered pseudonyms, in the order in which they appear; the same value is the same
 * pseudonym throughout a recording. What is absent stays absent, and what is empty stays empty.
 */
final class Redaction {
  private final String apiKeyHeader;
  private final SessionKeys sessionKeys;
  private final Pseudonyms pseudonyms = new Pseudonyms();
  /** Keys and secrets, which are looked for in every entry; session keys are many. */
  private final Map<String, String> everywhere = new LinkedHashMap<>();

  /**
   * Creates a redaction.
   *
   * @param contract says where API key and session key stand
   * @param secrets further secrets, which may appear anywhere
   */
  Redaction(Contract contract, Collection<String> secrets) {
    this.apiKeyHeader = contract.apiKeyHeader();
    this.sessionKeys = new SessionKeys(contract);
    for (String secret : secrets) {
      everywhere.put(secret, pseudonyms.of(Pseudonyms.SecretType.SECRET, secret));
    }
  }

  /** Tells of a key before it appears in its header, so that its number does not depend on traffic. */
  synchronized void announceApiKey(String apiKey) {
    everywhere.put(apiKey, pseudonyms.of(Pseudonyms.SecretType.KEY, apiKey));
  }

  /** Learns the secrets of a request that is about to be sent. */
  synchronized void learn(Request request) {
    for (Header header : request.headers()) {
      if (header.name().equalsIgnoreCase(apiKeyHeader) && !header.value().isEmpty()) {
        announceApiKey(header.value());
      }
      learn(Credentials.in(header));
    }
    learn(Credentials.inQuery(request.url()));
    sessionKeys
        .in(request.url())
        .filter(key -> !key.isEmpty())
        .ifPresent(key -> pseudonyms.of(Pseudonyms.SecretType.SESSION, key));
  }

  synchronized Exchange redact(Exchange exchange) {
    Request request = exchange.request();
    Map<String, String> here = new LinkedHashMap<>();
    learn(request);
    exchange.response().headers().forEach(header -> learn(Credentials.in(header)));
    Optional<String> sessionKey = sessionKeys.in(request.url()).filter(key -> !key.isEmpty());
    sessionKey.ifPresent(key -> here.put(key, pseudonyms.of(Pseudonyms.SecretType.SESSION, key)));
    everywhere.forEach(here::put);
    return redact(exchange, Secrets.of(here), sessionKey);
  }

  /** Takes the secrets that are known by now out of a text. */
  synchronized String redact(String text) {
    return inText(text, Secrets.of(everywhere));
  }

  private void learn(List<String> secrets) {
    for (String secret : secrets) {
      everywhere.putIfAbsent(secret, pseudonyms.of(Pseudonyms.SecretType.SECRET, secret));
    }
  }

  private Exchange redact(Exchange exchange, Secrets secrets, Optional<String> sessionKey) {
    Request request = exchange.request();
    Response response = exchange.response();
    UnaryOperator<String> inText = text -> inText(text, secrets);
    // Apart from the rest: a session key may be part of the pseudonym that takes its place.
    String url = sessionKey
        .map(key -> sessionKeys.replace(
            request.url(), pseudonyms.of(Pseudonyms.SecretType.SESSION, key), inText))
        .orElseGet(() -> inText.apply(request.url()));
    return new Exchange(
        new Request(
            secrets.replaceIn(request.method()),
            url,
            headers(request.headers(), secrets),
            inBody(request.body(), secrets)),
        new Response(
            response.status(),
            headers(response.headers(), secrets),
            inBody(response.body(), secrets)),
        exchange.startedAt(),
        exchange.duration());
  }

  private List<Header> headers(List<Header> headers, Secrets secrets) {
    List<Header> redacted = new ArrayList<>();
    for (Header header : headers) {
      redacted.add(new Header(inText(header.name(), secrets), value(header, secrets)));
    }
    return redacted;
  }

  private String value(Header header, Secrets secrets) {
    // A short key is a secret in its own place only.
    String known = everywhere.get(header.value());
    if (header.name().equalsIgnoreCase(apiKeyHeader) && known != null) {
      return known;
    }
    return Credentials.replace(header, inText(header.value(), secrets), everywhere);
  }

  private String inText(String text, Secrets secrets) {
    return pseudonyms.replaceKnownSessions(secrets.replaceIn(text));
  }

  private ByteString inBody(ByteString body, Secrets secrets) {
    byte[] bytes = body.toByteArray();
    return ByteString.of(pseudonyms.replaceKnownSessions(secrets.replaceIn(bytes)));
  }
}
