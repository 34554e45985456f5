package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.recording.Pseudonyms.SecretType;
import io.github.pavecontract.photosurl.secret.Credential;
import io.github.pavecontract.photosurl.secret.CredentialFinder;
import io.github.pavecontract.photosurl.secret.HeaderSecrets;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets out of exchanges. API keys, session keys and further secrets become numbered
 * pseudonyms, in the order in which they appear; the same value is the same pseudonym throughout a
 * recording. What is absent stays absent, and what is empty stays empty.
 *
 * <p>Secrets are learnt from all exchanges first, and replaced in all of them then: one that the last
 * exchange gives away may stand in the first. Thread-safe.
 */
final class Redaction {
  private final String apiKeyHeader;
  private final CredentialFinder credentials;
  private final CredentialFinder aboutSessions;
  private final HeaderSecrets headers;
  private final Pseudonyms pseudonyms = new Pseudonyms();
  /** What is known from the start, to take it out of lines that cannot wait. */
  private final Map<String, String> announced = new HashMap<>();

  private @Nullable Secrets secrets;

  /**
   * Creates a redaction.
   *
   * @param contract says where API key and session key stand
   * @param secrets further secrets, which may appear anywhere
   */
  Redaction(Contract contract, Collection<String> secrets) {
    this.apiKeyHeader = contract.apiKeyHeader();
    this.credentials = Credentials.of(contract);
    this.aboutSessions = credentials.aboutSessions();
    this.headers = new HeaderSecrets(credentials);
    for (String secret : secrets) {
      announced.put(secret, pseudonyms.everywhere(SecretType.SECRET, secret));
    }
  }

  /** Tells of a key before it appears in its header, so that its number does not depend on traffic. */
  synchronized void announceApiKey(String apiKey) {
    announced.put(apiKey, pseudonyms.everywhere(SecretType.KEY, apiKey));
    secrets = null;
  }

  /** Learns the secrets of an exchange. Only what was found is written down with the lock held. */
  void learn(Exchange exchange) {
    Request request = exchange.request();
    Response response = exchange.response();
    List<Found> found = new ArrayList<>();
    request.headers().forEach(header -> find(header, found));
    find(credentials.in(request.url()), found);
    find(credentials.in(request.body().toByteArray()), found);
    response.headers().forEach(header -> find(header, found));
    find(inAnswerTo(request).in(response.body().toByteArray()), found);
    learn(found);
  }

  private CredentialFinder inAnswerTo(Request request) {
    return credentials.asksForSessions(request.url()) ? aboutSessions : credentials;
  }

  private record Found(SecretType type, String value) {}

  private synchronized void learn(List<Found> found) {
    found.forEach(secret -> pseudonyms.everywhere(secret.type(), secret.value()));
    secrets = null;
  }

  private void find(Header header, List<Found> found) {
    if (isApiKey(header)) {
      found.add(new Found(SecretType.KEY, header.value()));
      return;
    }
    headers.rewrite(
        header,
        secret -> {
          find(List.of(credentials.secret(secret)), found);
          return secret;
        },
        rest -> rest);
    find(credentials.in(header.value()), found);
  }

  private static void find(List<Credential> all, List<Found> found) {
    for (Credential credential : all) {
      if (credential.everywhere()) {
        found.add(new Found(type(credential), credential.value()));
      }
    }
  }

  private boolean isApiKey(Header header) {
    return header.name().equalsIgnoreCase(apiKeyHeader) && !header.value().isBlank();
  }

  private static SecretType type(Credential credential) {
    return credential.type() == Credential.Type.SESSION ? SecretType.SESSION : SecretType.SECRET;
  }

  /** Takes what is known by now out of an exchange. */
  synchronized Entry redact(Entry entry) {
    Exchange exchange = entry.exchange();
    Request request = exchange.request();
    Response response = exchange.response();
    Optional<ByteString> sent = inBody(known(), request.body(), entry.sent());
    Optional<ByteString> received =
        inBody(known().with(inAnswerTo(request)), response.body(), entry.received());
    Exchange redacted = new Exchange(
        new Request(
            known().replaceIn(request.method()),
            known().replaceIn(request.url()),
            inHeaders(request.headers()),
            sent.orElse(ByteString.EMPTY)),
        new Response(
            response.status(), inHeaders(response.headers()), received.orElse(ByteString.EMPTY)),
        exchange.startedAt(),
        exchange.duration());
    return new Entry(
        redacted,
        entry.caseName(),
        sent.isPresent() ? entry.sent() : Extent.unsearchable(),
        received.isPresent() ? entry.received() : Extent.unsearchable());
  }

  /** What is known does not change while a recording is written, and takes a while to prepare. */
  private Secrets known() {
    if (secrets == null) {
      secrets = Secrets.of(
          pseudonyms.everywhere(),
          credentials,
          credential -> pseudonyms.of(type(credential), credential.value()));
    }
    return secrets;
  }

  private static Optional<ByteString> inBody(Secrets secrets, ByteString body, Extent extent) {
    return secrets
        .replaceInAllOf(body.toByteArray(), Math.min(body.size(), extent.length()))
        .map(ByteString::of);
  }

  private List<Header> inHeaders(List<Header> all) {
    List<Header> redacted = new ArrayList<>();
    for (Header header : all) {
      String name = known().replaceIn(header.name());
      redacted.add(new Header(name, value(header)));
    }
    return redacted;
  }

  private String value(Header header) {
    return isApiKey(header)
        ? pseudonyms.of(SecretType.KEY, header.value())
        : headers.rewrite(
            header, secret -> pseudonyms.of(SecretType.SECRET, secret), rest -> known()
                .replaceIn(rest));
  }

  /**
   * Takes the secrets of a request out of a text about it, and those that were announced. Others are not
   * looked for: a line of a log cannot wait for what is still to come.
   */
  synchronized String redact(String text, Request request) {
    Map<String, String> here = new HashMap<>(announced);
    for (Header header : request.headers()) {
      if (isApiKey(header)) {
        here.put(header.value(), pseudonyms.everywhere(SecretType.KEY, header.value()));
      } else {
        headers.rewrite(
            header,
            secret -> {
              here.put(secret, pseudonyms.of(SecretType.SECRET, secret));
              return secret;
            },
            rest -> rest);
      }
    }
    for (Credential credential : credentials.in(request.url())) {
      if (credential.everywhere()) {
        here.put(credential.value(), pseudonyms.of(type(credential), credential.value()));
      }
    }
    return Secrets.of(here, credentials, found -> pseudonyms.of(type(found), found.value()))
        .replaceIn(text);
  }

  /** Takes the secrets out of a text that are known by now. */
  synchronized String redact(String text) {
    return known().replaceIn(text);
  }
}
