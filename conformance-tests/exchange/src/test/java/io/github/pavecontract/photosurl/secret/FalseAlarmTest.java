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
        "{\"message\":\"Missing API-Key header\",\"timestamp\":\"2026-01-02T03:04:05.123456\"}",
        "401 missing API key 2026-01-02T03:04:05.123Z from 10.20.30.40:8080",
        "{\"message\":\"Invalid API key\",\"id\":\"5ed0b5b0c1d24e0a\",\"next\":\"/p/IMG20260102a9.jpg\"}",
        "{\"message\":\"unknown key: photo_label, expected one of front-left, VIN\"}",
        "{\"message\":\"Unexpected token: photo_label at line 3 column 1234\"}",
        "GET /auth/realms/master/protocol and /oauth2/authorize and /tokens/create",
        "/keys/front-left.jpg",
        "https://cdn.example/author/IMG20260102a9f.jpg?w=200",
        "<label for=\"api_key\">API key</label> <a name=\"keys\">2nd section</a>",
        "<meta name=\"keywords\" content=\"car, photos1234567\"><meta name=\"token\">",
        "<input name=token><input name=label value=front-left-1234567>",
        "<name>label</name><value>front-left-1234567</value>",
        "{\"headers\":[{\"name\":\"Accept\",\"value\":\"x1234567ab\"},{\"name\":\"token\"}]}",
        "{\"id\":\"session-key\",\"headers\":[{\"name\":\"User-Agent\",\"value\":\"tool-1234567ab\"}]}",
        "- name: label\n  value: front-left-1234567\n- name: other\n  value: a1b2c3d4e5\n",
        "id,label,url\n1,VIN,https://a.example/p/IMG20260102a9f.jpg\n",
        "label,key\nVIN,front-left\n",
        "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBg\n-----END CERTIFICATE-----\n",
        "docker run -u 1000:1000 a.example/image:1.2.3",
        "mailto:somebody2026@b.example, user:front-left@2x, git@a.example:b/c.git",
        "//cdn.example/@2x/1.jpg",
        "Use the token below.\n\n3f2504e0-4f89-41d3-9a0c-0305e82c3301 is the photo",
        "see sessions\\nabc, C:\\photos\\hotspot-1.jpg",
        "{\"street\":\"Main St: 12345abc\",\"st\":\"Wisconsin\",\"sid\":\"VIN\"}",
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
