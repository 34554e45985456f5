package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pseudonyms tell apart what is different, and nothing else. */
final class RedactionTest {
  private final Redaction redaction = new Redaction(Sample.CONTRACT, List.of());

  @Test
  void theSameKeyIsTheSamePseudonymAndAnotherIsAnother() {
    assertThat(apiKey(redact("session-1", "key-one"))).contains("REDACTED-KEY-1");
    assertThat(apiKey(redact("session-1", "key-two"))).contains("REDACTED-KEY-2");
    assertThat(apiKey(redact("session-1", "key-one"))).contains("REDACTED-KEY-1");
  }

  @Test
  void theSameSessionIsTheSamePseudonymAndAnotherIsAnother() {
    assertThat(redact("session-1", "key-one").request().url()).contains("/REDACTED-SESSION-1/");
    assertThat(redact("session-2", "key-one").request().url()).contains("/REDACTED-SESSION-2/");
    assertThat(redact("session-1", "key-two").request().url()).contains("/REDACTED-SESSION-1/");
  }

  @Test
  void anAbsentKeyStaysAbsentAndAnEmptyOneEmpty() {
    assertThat(apiKey(redact("session-1", null))).isEmpty();
    assertThat(apiKey(redact("session-1", ""))).contains("");
  }

  @Test
  void aShortKeyIsReplacedInItsPlaceOnly() {
    Exchange exchange =
        redact(Sample.exchange("S1", "data", "{\"data\":\"S1\"}", 200, "{\"data\":[]}"));

    assertThat(apiKey(exchange)).contains("REDACTED-KEY-1");
    assertThat(exchange.request().url()).contains("/REDACTED-SESSION-1/");
    assertThat(exchange.request().body().utf8()).isEqualTo("{\"data\":\"S1\"}");
    assertThat(exchange.response().body().utf8()).isEqualTo("{\"data\":[]}");
  }

  @Test
  void aPercentEncodedSessionKeyIsTheSameSession() {
    assertThat(redact("session-1", "key-one").request().url()).contains("REDACTED-SESSION-1");
    assertThat(redact("%73ession-1", "key-one").request().url()).contains("/REDACTED-SESSION-1/");
  }

  @Test
  void aSessionKeyOfAnotherEntryIsReplacedToo() {
    redact("session-1", "key-one");
    Exchange exchange =
        redact(Sample.exchange("session-2", "key-one", "{}", 200, "[\"session-1\"]"));

    assertThat(exchange.response().body().utf8()).isEqualTo("[\"REDACTED-SESSION-1\"]");
  }

  @Test
  void aNumberThatIsASessionIsReplacedWhereverItStands() {
    Exchange created = Sample.exchange("S-1", "key-one", "{}", 201, "{\"id\": 12345678}");
    Request request = created.request();
    Exchange exchange = redact(new Exchange(
        new Request(
            "POST",
            "https://api.example/v1/sessions",
            request.headers(),
            ByteString.encodeUtf8("{\"a\":\"of 12345678\",\"b\":[12345678]}")),
        created.response(),
        created.startedAt(),
        created.duration()));

    assertThat(exchange.response().body().utf8()).isEqualTo("{\"id\": 0}");
    assertThat(exchange.request().body().utf8())
        .isEqualTo("{\"a\":\"of REDACTED-SESSION-1\",\"b\":[0]}");
  }

  @Test
  void whatWasRedactedBeforeKeepsItsName() {
    Exchange exchange = redact("REDACTED-SESSION-2", "REDACTED-KEY-1");

    assertThat(exchange.request().url()).contains("/REDACTED-SESSION-2/");
    assertThat(apiKey(exchange)).contains("REDACTED-KEY-1");
    assertThat(apiKey(redact("session-9", "key-one")))
        .as("another key never gets a name that is taken")
        .contains("REDACTED-KEY-2");
  }

  @Test
  void aSecretThatIsPartOfAPseudonymSpoilsNone() {
    Exchange exchange =
        redact(Sample.exchange("SESSION-1", "REDACTED", "[\"SESSION-1\"]", 200, "[\"REDACTED\"]"));

    assertThat(exchange.request().url()).contains("/REDACTED-SESSION-1/");
    assertThat(apiKey(exchange)).contains("REDACTED-KEY-1");
    assertThat(exchange.request().body().utf8()).isEqualTo("[\"REDACTED-SESSION-1\"]");
    assertThat(exchange.response().body().utf8()).isEqualTo("[\"REDACTED-KEY-1\"]");
  }

  private Exchange redact(String sessionKey, @Nullable String apiKey) {
    return redact(Sample.exchange(sessionKey, apiKey, "{}", 200, "{}"));
  }

  private Exchange redact(Exchange exchange) {
    redaction.learn(exchange);
    return redaction.redact(Entry.whole(exchange, Optional.empty())).exchange();
  }

  private static Optional<String> apiKey(Exchange exchange) {
    return Header.first(exchange.request().headers(), "API-Key");
  }
}
