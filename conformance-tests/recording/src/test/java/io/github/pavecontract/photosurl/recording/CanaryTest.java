package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants secrets in every place of an exchange, and looks for them in every byte that is written. */
final class CanaryTest {
  private static final String KEY = "canary-key+/=7Yq";
  private static final String SESSION = "CANARY-SESSION-77";
  private static final String OTHER_SESSION = "CANARY-SESSION-78";
  private static final String PASSWORD = "canary-pass-42";
  private static final String COOKIE = "canary-cookie-43";
  private static final String EXTRA = "canary extra ü 44";
  private static final String TOKEN = "canary-token-45";

  @TempDir
  private Path directory;

  @Test
  void noSecretReachesTheDisk() throws IOException {
    Path file = directory.resolve("recording.har");
    try (HarWriter writer =
        HarWriter.create(file, Sample.CONTRACT, Sample.metadata(Origin.LIVE), List.of(EXTRA))) {
      writer.add(Sample.exchange(OTHER_SESSION, KEY, "{}", 200, "{}"), Optional.empty());
      writer.add(full(), Optional.empty());
      writer.publish();
      writer.add(full(), Optional.of("accepted"));
      // The file beside the recording is one that is written, too.
      assertNoCanary();
    }
    assertNoCanary();
    assertThat(Sample.read(file)).hasSize(3);
  }

  private static Exchange full() {
    String everything = String.join(" ", forms().values());
    Request request = new Request(
        "POST",
        "https://api.example/v1/hotspots/" + SESSION + "/photos-url?api_key=" + encoded(KEY)
            + "&echo=" + encoded(EXTRA) + "&access_token=" + TOKEN,
        List.of(
            Sample.JSON,
            new Header("API-Key", KEY),
            new Header("Authorization", "Basic " + base64("user:" + PASSWORD)),
            new Header("Cookie", "a=1; session=" + COOKIE),
            new Header("X-" + SESSION, everything)),
        ByteString.encodeUtf8(everything + TOKEN + PASSWORD + COOKIE));
    Response response = new Response(
        200,
        List.of(
            Sample.JSON,
            new Header("Set-Cookie", "session=" + COOKIE + "; HttpOnly"),
            new Header("Location", "https://api.example/" + encoded(KEY)),
            new Header("X-Echo", everything)),
        ByteString.of(
            (everything + "\0" + TOKEN + "\u00FF").getBytes(StandardCharsets.ISO_8859_1)));
    return new Exchange(request, response, Sample.TIME, Duration.ofMillis(1));
  }

  /** Each secret in each form, by a name to find it again. */
  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    for (String secret : List.of(KEY, SESSION, EXTRA)) {
      forms.put(secret + " plain", secret);
      forms.put(secret + " percent", encoded(secret));
      forms.put(secret + " percent twice", encoded(encoded(secret)));
      forms.put(secret + " JSON", secret.replace("/", "\\/").replace("ü", "\\u00fc"));
      forms.put(secret + " base64", base64(secret));
      forms.put(secret + " base64 shifted", base64("x" + secret));
      forms.put(secret + " base64 shifted twice", base64("xy" + secret));
      forms.put(
          secret + " hexadecimal",
          HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
    }
    return forms;
  }

  private void assertNoCanary() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
        forms().forEach((name, form) -> assertThat(utf8.contains(form) || latin1.contains(form))
            .as(name + " is in " + file.getFileName())
            .isFalse());
        assertThat(utf8)
            .as(file.getFileName().toString())
            .doesNotContain("canary", "CANARY", "Y2FuYXJ5", "63616e617279")
            .contains("REDACTED-KEY-1", "REDACTED-SESSION-2", "REDACTED-SECRET-1");
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
