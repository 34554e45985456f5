package io.github.pavecontract.photosurl.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.testing.CredentialTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text is written in, what it calls a credential is found, and is looked for elsewhere, too. */
final class CredentialPlacesTest {
  private static final List<String> CREDENTIALS = List.of(
      "Zq7-Xw2RtK9vLm4Bn",
      "a81f0c3e99d24b7f8e6d5c4b3a291807",
      "hunter2Zx!9",
      "S3cr3tValue77",
      "3f2504e0-4f89-41d3-9a0c-0305e82c3301");

  private static final CredentialFinder FINDER = new CredentialFinder(
      List.of("/v1/hotspots/{session_key}/photos-url"), List.of("Session key not found."));
  private static final Secrets SECRETS = Secrets.of(Map.of(), FINDER, credential -> "REPLACED");

  @ParameterizedTest
  @MethodSource("io.github.pavecontract.photosurl.testing.CredentialTexts#all")
  void aCredentialIsReplacedAndLearnt(String text) {
    for (String credential : CREDENTIALS) {
      String written = CredentialTexts.with(text, credential);

      assertThat(SECRETS.replaceIn(written)).contains("REPLACED").doesNotContain(credential);
      assertThat(FINDER.in(written))
          .as("learnt from `%s`, to be found elsewhere", written)
          .filteredOn(Credential::everywhere)
          .extracting(Credential::value)
          .contains(credential);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/hotspots/{v}",
        "/v1/hotspot/{v}/photos-url",
        "/V1/HotSpots/{v}/photos",
        "/v1//hotspots//{v}//photos-url",
        "/v1/hotspots/photos-url/{v}",
        "/v1/hotspots/{v}.json",
        "/v1/hotspots/{v}/photos-url.json",
        "\\v1\\hotspots\\{v}\\photos-url",
        "\\\\v1\\\\hotspots\\\\{v}\\\\photos-url",
        "/v1/hotspots/{v};v=1/photos-url",
        "/v1/hotspots;v=1/{v}/photos-url",
        "/v1/hotspots/;v=1/{v}",
        "/v1/hotspots/./{v}",
        "/v1/x/../hotspots/../hotspots/{v}",
        "/v1/hotspots%2F{v}%2Fphotos-url",
        "/v1%5Chotspots%5C{v}",
        "\\/v1\\/hotspots\\/{v}\\/photos-url",
        "/v1/sessions/{v}/photos",
        "/v1/session/{v}.xml?a=1",
      })
  void aSessionKeyIsReplacedHoweverItsPathIsWritten(String path) {
    for (String sessionKey : List.of("Zq7-Xw2RtK9vLm4Bn", "nOPEN77x1", "a81f0c3e99d24b7f")) {
      String written = CredentialTexts.with(path, sessionKey);

      assertThat(SECRETS.replaceIn(written)).contains("REPLACED").doesNotContain(sessionKey);
      assertThat(FINDER.in(written))
          .contains(new Credential(Credential.Type.SESSION, sessionKey, true));
    }
  }

  /** Each line apart is one, as others may write the same key without the breaks. */
  @ParameterizedTest
  @ValueSource(strings = {"PRIVATE", "RSA PRIVATE", "ENCRYPTED PRIVATE", "OPENSSH PRIVATE"})
  void thePrivateKeyOfAPemBlockIsReplaced(String label) {
    String first = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
    String last = "Zq7Xw2RtK9vLm4Bn+/9a==";
    for (String end : List.of("\n", "\r\n", "\\n", " ")) {
      String pem = "-----BEGIN " + label + " KEY-----" + end + first + end + last + end;

      assertThat(SECRETS.replaceIn(pem)).doesNotContain(first, "Zq7Xw2RtK9vLm4Bn");
      assertThat(SECRETS.replaceIn(pem + "-----END " + label + " KEY-----" + end + "labels: VIN"))
          .doesNotContain(first, "Zq7Xw2RtK9vLm4Bn")
          .endsWith("-----END " + label + " KEY-----" + end + "labels: VIN");
    }
  }
}
