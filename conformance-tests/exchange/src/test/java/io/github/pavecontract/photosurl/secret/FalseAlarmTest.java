package io.github.pavecontract.photosurl.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no secret stays readable: a recording in which everything is replaced says nothing. */
final class FalseAlarmTest {
  private static final CredentialFinder FINDER = new CredentialFinder(
      List.of("/v1/hotspots/{session_key}/photos-url"), List.of("Session key not found."));
  private static final Secrets SECRETS =
      Secrets.of(Map.of("a-known-secret", "X"), FINDER, credential -> "REPLACED");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status_code\":\"ABC1234567890\",\"postcode\":\"SW1A1AA1234\",\"code\":404}",
        "{\"code\":\"SESSION_NOT_FOUND\",\"message\":\"Session key not found.\"}",
        "{\"code\":\"E_NOT_FOUND_404\"}",
        "/x?status_code=ABC1234567890&postcode=SW1A1AA12345&code=404",
        "{\"photo_label\":\"front-left\",\"url\":\"https://a.example:8080/p/1.jpg?w=1&h=2\"}",
        "https://a.example:8080/mail?to=somebody@b.example",
        "https://a.example/@user/photos/1.jpg",
        "{\"name\":\"colour\",\"value\":\"midnight blue\"}",
        "{\"author\":\"A. Writer\",\"keyboard\":\"qwerty123456\",\"monkey\":\"x1234567\"}",
        "Content-Disposition: form-data; name=\"label\"\r\n\r\nfront-left-12345\r\n--b--",
        "labels:\n  - name: front\n    url: https://a.example/1.jpg\n",
        "<label type='x'>front-left-12345</label>",
        "POST /v1/hotspots/create",
        "a: 1\nnote: the key to it is 12345678\n",
        "missingApiKey: Without an API key nothing is submitted.",
        "token: the one that was refused, or is (perhaps) accepted!",
      })
  void isLeftAsItIs(String text) {
    assertThat(SECRETS.replaceIn(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":200,\"id\":\"\"}",
        "{\"code\":\"CREATED\",\"status\":\"OPEN\"}",
        "created",
        "[]",
      })
  void anAnswerAboutSessionsKeepsItsStatus(String text) {
    assertThat(SECRETS.with(FINDER.aboutSessions()).replaceIn(text)).isEqualTo(text);
    assertThat(FINDER.aboutSessions().in(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":12345678}", "{\"next\":[1, 12345678 ]}"})
  void aNumberBecomesAnotherOneSoThatItStaysJson(String text) {
    Secrets secrets =
        Secrets.of(Map.of("12345678", "REDACTED-SESSION-1"), FINDER.aboutSessions(), c -> "X");

    assertThat(secrets.replaceIn(text)).isEqualTo(text.replace("12345678", "0"));
  }
}
