package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments are checked before any I/O, and the message names index and field. */
final class InputsTest {
  private final ScriptedServer server = ScriptedServer.answering(results());
  private final PhotosUrlClient client = client(server.url()).build();

  InputsTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @SuppressWarnings("NullAway") // Some tests have none.
  private void assertRefused(
      @Nullable String sessionKey, @Nullable List<Photo> photos, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.submit(sessionKey, photos))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.submitAsync(sessionKey, photos))
        .withMessage(message);
    assertThat(server.connections()).as("connections").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u2003"})
  void aSessionKeyMustNotBeBlank(String sessionKey) {
    assertRefused(sessionKey, PHOTOS, "sessionKey: is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void aSessionKeyMustNotBeARelativePath(String sessionKey) {
    assertRefused(
        sessionKey,
        PHOTOS,
        "sessionKey: is a relative path segment, and would address another resource");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab\n", "ab\r", "ab\0", "ab\u007f", "ab\u0085"})
  void aSessionKeyMustNotHaveControlCharacters(String sessionKey) {
    assertRefused(sessionKey, PHOTOS, "sessionKey: has a control character at index 2");
  }

  @Test
  void aSessionKeyMustBeUnicode() {
    assertRefused("ab\uD83Dcd", PHOTOS, "sessionKey: has half a surrogate pair");
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a%2Fb",
    "a%2Fb, a%252Fb",
    "a?b, a%3Fb",
    "a#b, a%23b",
    "a b, a%20b",
    "ä, %C3%A4",
    "\uD83D\uDE97, %F0%9F%9A%97",
    "a+b, a+b",
    "a;b=c, a;b=c",
    "%2e%2e, %252e%252e",
    "..a, ..a",
    "a\\b, a%5Cb",
  })
  void aSessionKeyIsOneSegmentOfThePath(String sessionKey, String segment) {
    client.submit(sessionKey, PHOTOS);

    assertThat(server.requests().get(0).line())
        .isEqualTo("POST /v1/hotspots/" + segment + "/photos-url HTTP/1.1");
  }

  @Test
  void thereMustBeAPhoto() {
    assertRefused(SESSION, List.of(), "photos: is empty");
  }

  @Test
  @SuppressWarnings("NullAway") // Which refuses it, too, where it is used.
  void nullIsNoPhoto() {
    assertRefused(SESSION, Collections.singletonList(null), "photos[0]: is null");
    assertRefused(SESSION, null, "photos: must not be null");
    assertRefused(null, PHOTOS, "sessionKey: must not be null");
  }

  @Test
  void halfACharacterIsRefusedWhereverItIs() {
    String half = "\uD83D";
    assertRefused(
        SESSION,
        with(Photo.of(PhotoLabel.of("R" + half), "https://example.com/")),
        "photos[2].photo_label: has half a surrogate pair");
    for (String url : List.of("https://example.com/" + half, "https://ex" + half + "ample.com/")) {
      assertRefused(
          SESSION,
          with(Photo.of(PhotoLabel.VIN, url)),
          "photos[2].url: is not an absolute http or https URL");
    }
  }

  @Test
  void whatIsCheckedIsWhatIsSent() {
    List<Photo> changing = new ArrayList<>(PHOTOS) {
      private static final long serialVersionUID = 1L;

      @Override
      public Object[] toArray() {
        Object[] all = super.toArray();
        set(0, Photo.of(PhotoLabel.VIN, "no url"));
        return all;
      }
    };

    client.submit(SESSION, changing);

    assertThat(server.requests().get(0).body()).contains("vin.jpg").doesNotContain("no url");
  }

  @Test
  @SuppressWarnings("NullAway") // That is what is tested.
  void nullIsRefusedByName() {
    PhotosUrlClientBuilder builder = PhotosUrlClient.builder("some-key");
    Map<String, ThrowingCallable> calls = Map.of(
        "baseUrl", () -> builder.baseUrl(null),
        "callTimeout", () -> builder.callTimeout(null),
        "httpClient", () -> builder.httpClient(null),
        "userAgent", () -> builder.userAgent(null),
        "options", () -> client.submit(SESSION, PHOTOS, null),
        "timeout", () -> CallOptions.none().timeout(null),
        "header", () -> CallOptions.none().header(null, "x"),
        "header X", () -> CallOptions.none().header("X", null));
    calls.forEach((name, call) -> assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessage(name + ": must not be null"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a",
        "http://a/",
        "https://a.b-c.example/x",
        "https://10.0.0.1/a.jpg",
        "https://1.2.3.4.5/",
        "https://999.1.1.1/a",
        "https://a..b/",
        "https://.a/",
        "https://a./",
        "https://-a-.b/",
        "https://a_b/",
        "https://user@a/",
        "https://a:80/",
        "https://a:0/",
        "https://a?b",
        "https://a#b",
        "https://a/%zz",
        "https://a/\u00e4",
        "https://a/\u007f",
        "https://xn--bcher-kva.example/",
        "https://0x7f.1/",
        "https://%61/",
        "https://[::1]/",
        "https://"
      })
  void theQuickLookAtAUrlTakesNoneThatTheThoroughOneRefuses(String url) {
    if (PhotoUrl.isPlain(url)) {
      assertThat(PhotoUrl.isAbsolute(url)).as(url).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64, 254, 300})
  void theQuickLookKnowsHowLongANameMayBe(int length) {
    theQuickLookAtAUrlTakesNoneThatTheThoroughOneRefuses("https://" + "a".repeat(length) + "/");
    theQuickLookAtAUrlTakesNoneThatTheThoroughOneRefuses(
        "https://" + "a.".repeat(length / 2) + "a/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aLabelMustNotBeBlank(String label) {
    assertRefused(
        SESSION,
        with(Photo.of(PhotoLabel.of(label), "https://example.com/")),
        "photos[2].photo_label: is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "photo.jpg",
        "/photo.jpg",
        "//example.com/photo.jpg",
        "example.com/photo.jpg",
        "ftp://example.com/photo.jpg",
        "file:///photo.jpg",
        "data:image/png;base64,AAAA",
        "https://",
        "https:///photo.jpg",
        "https:example.com",
        "https://example.com/a photo.jpg",
        " https://example.com/",
        "https://example.com/\n",
        "https://exa mple.com/",
        "https://example.com/a\u00a0b",
        "https://example.com/a\u2003b",
        "https://example.com/a\u0085b",
        "https://example.com/a\0b",
        "https://example.com:99999/",
        "javascript:alert(1)",
      })
  void aUrlMustBeAbsoluteAndOfHttp(String url) {
    assertRefused(
        SESSION,
        with(Photo.of(PhotoLabel.VIN, url)),
        "photos[2].url: is not an absolute http or https URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com", "HTTPS://EXAMPLE.COM/A.JPG",
            "https://example.com:8443/a.jpg?sig=a%20b&x=[1]#f",
        "https://bücher.example/ä.jpg", "https://10.0.0.1/a.jpg", "https://[::1]/a.jpg",
      })
  void aUrlIsSentAsItIs(String url) {
    client.submit(SESSION, List.of(Photo.of(PhotoLabel.VIN, url)));

    assertThat(server.requests().get(0).body())
        .isEqualTo("{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"" + url + "\"}]}");
  }

  private static List<Photo> with(Photo third) {
    List<Photo> photos = new ArrayList<>(PHOTOS);
    photos.add(third);
    return photos;
  }
}
