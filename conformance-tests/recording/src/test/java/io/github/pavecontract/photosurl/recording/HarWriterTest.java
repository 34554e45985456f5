package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a recording, and how it gets into its place. */
final class HarWriterTest {
  private static final Exchange EXCHANGE =
      Sample.exchange("session-1", "key-one", "{\"a\":\"ü\"}", 200, "{\"b\":\"session-1\"}");

  @TempDir
  private Path directory;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Recorded recorded = Sample.read(Sample.write(file(), EXCHANGE)).get(0);

    assertThat(recorded.exchange().request().body().utf8()).isEqualTo("{\"a\":\"ü\"}");
    assertThat(recorded.exchange().response().body().utf8())
        .isEqualTo("{\"b\":\"REDACTED-SESSION-1\"}");
    assertThat(recorded.exchange().startedAt()).isEqualTo(EXCHANGE.startedAt());
    assertThat(recorded.exchange().duration()).isEqualTo(EXCHANGE.duration());
  }

  @Test
  void binaryBodiesAreReadAgainByteByByte() throws IOException {
    ByteString binary = ByteString.decodeHex("00ff80c3");
    Exchange exchange = new Exchange(
        EXCHANGE.request(),
        new Response(200, List.of(new Header("Content-Type", "image/png")), binary),
        EXCHANGE.startedAt(),
        EXCHANGE.duration());

    assertThat(Sample.read(Sample.write(file(), exchange))
            .get(0)
            .exchange()
            .response()
            .body())
        .isEqualTo(binary);
  }

  @Test
  void theEntryHasWhatHarRequires() throws IOException {
    JsonNode entry = json(Sample.write(file(), EXCHANGE)).at("/log/entries/0");

    for (String pointer : List.of(
        "/startedDateTime",
        "/time",
        "/cache",
        "/timings/send",
        "/timings/wait",
        "/timings/receive",
        "/request/method",
        "/request/url",
        "/request/httpVersion",
        "/request/cookies",
        "/request/headers",
        "/request/queryString",
        "/request/headersSize",
        "/request/bodySize",
        "/request/postData/mimeType",
        "/response/status",
        "/response/statusText",
        "/response/httpVersion",
        "/response/cookies",
        "/response/headers",
        "/response/content/size",
        "/response/content/mimeType",
        "/response/redirectURL",
        "/response/headersSize",
        "/response/bodySize")) {
      assertThat(entry.at(pointer).isMissingNode()).as("%s is missing", pointer).isFalse();
    }
  }

  @Test
  void lengthsAreThoseOfWhatIsWritten() throws IOException {
    JsonNode response =
        json(Sample.write(file(), withHeaders("Content-Length: 17"))).at("/log/entries/0/response");

    int length = "{\"b\":\"REDACTED-SESSION-1\"}".length();
    assertThat(response.at("/content/size").asInt()).isEqualTo(length);
    assertThat(response.at("/bodySize").asInt()).isEqualTo(length);
    assertThat(response.at("/content/compression").asInt()).isZero();
    assertThat(response.at("/headers/0/value").asText()).isEqualTo(String.valueOf(length));
  }

  @Test
  void lengthsOfCompressedBodiesAreThoseOfTheCompressedOnes() throws IOException {
    JsonNode response = json(Sample.write(
            file(), withHeaders("Content-Encoding: gzip", "Content-Length: 17")))
        .at("/log/entries/0/response");
    int size = response.at("/content/size").asInt();

    assertThat(response.at("/headers/1/value").asInt())
        .isEqualTo(response.at("/bodySize").asInt())
        .isNotEqualTo(size);
    assertThat(response.at("/content/compression").asInt())
        .isEqualTo(size - response.at("/bodySize").asInt());
  }

  private static Exchange withHeaders(String... headers) {
    return new Exchange(
        EXCHANGE.request(),
        new Response(
            200,
            Stream.of(headers)
                .map(h -> h.split(": ", 2))
                .map(h -> new Header(h[0], h[1]))
                .toList(),
            EXCHANGE.response().body()),
        EXCHANGE.startedAt(),
        EXCHANGE.duration());
  }

  @Test
  void untilItIsPublishedTheOldRecordingIsThere() throws IOException {
    Path file = Sample.write(file(), EXCHANGE);
    String old = Files.readString(file);
    try (HarWriter writer = writer(file)) {
      writer.add(EXCHANGE, Optional.empty());
      writer.add(EXCHANGE, Optional.empty());

      assertThat(file).hasContent(old);
    }
    assertThat(Sample.read(file)).hasSize(2);
  }

  @Test
  void whatIsDiscardedLeavesTheOldRecording() throws IOException {
    Path file = Sample.write(file(), EXCHANGE);
    HarWriter writer = writer(file);
    writer.add(EXCHANGE, Optional.empty());
    writer.add(EXCHANGE, Optional.empty());
    writer.discard();

    assertThat(Sample.read(file)).hasSize(1);
    assertOnlyTheRecordingIsLeft();
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    assertThat(Files.getPosixFilePermissions(Sample.write(file(), EXCHANGE)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aLinkInItsPlaceIsReplacedAndNotFollowed() throws IOException {
    Path elsewhere = Sample.write(directory.resolve("elsewhere.har"), EXCHANGE);
    String before = Files.readString(elsewhere);
    Files.createSymbolicLink(file(), elsewhere);
    Sample.write(file(), EXCHANGE, EXCHANGE);

    assertThat(Files.readString(elsewhere)).isEqualTo(before);
    assertThat(Files.isSymbolicLink(file())).isFalse();
  }

  @Test
  void aSandboxMakesNoLiveRecording() throws IOException {
    Path file = Sample.write(file(), withHeaders("Server: photos-url-sandbox/1.0.0"));

    assertThat(HarReader.metadata(file).orElseThrow().origin()).isEqualTo(Origin.SANDBOX);
  }

  @Test
  void whatAnEndedProcessLeftBehindIsRemoved() throws IOException {
    Path left = Files.writeString(directory.resolve(".recording.har.abc.part"), "left behind");
    Sample.write(file(), EXCHANGE);

    assertThat(left).doesNotExist();
  }

  @Test
  void whatAnotherWriterIsWritingIsNotRemoved() throws IOException {
    try (HarWriter first = writer(file())) {
      first.add(EXCHANGE, Optional.empty());
      Sample.write(file(), EXCHANGE, EXCHANGE);
    }

    assertThat(Sample.read(file())).hasSize(1);
  }

  @Test
  void aFileThatIsNoRecordingIsNotReplaced() throws IOException {
    Path precious = Files.writeString(file(), "precious");

    assertThatThrownBy(() -> writer(precious))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(
            "exists and is no recording, so it is not replaced.\n    remedy: Name another file");
    assertThat(precious).hasContent("precious");
  }

  @Test
  void aMissingDirectoryIsNamed() {
    assertThatThrownBy(() -> writer(directory.resolve("none/recording.har")))
        .hasMessageContaining("its directory does not exist.\n    remedy: Create it first.");
  }

  private void assertOnlyTheRecordingIsLeft() {
    assertThat(directory.toFile().list()).containsExactly("recording.har");
  }

  private Path file() {
    return directory.resolve("recording.har");
  }

  @Test
  void aThreadThatIsInterruptedTakesNothingFromTheRecording() throws IOException {
    Path file = file();
    try (HarWriter writer = writer(file)) {
      writer.add(Sample.exchange("S-1", "key", "{}", 200, "{}"), Optional.empty());
      Thread.currentThread().interrupt();
      writer.add(Sample.exchange("S-2", "key", "{}", 200, "{}"), Optional.empty());
      assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }

    assertThat(Sample.read(file)).hasSize(2);
  }

  private static HarWriter writer(Path file) throws IOException {
    return HarWriter.create(file, Sample.CONTRACT, Sample.metadata(Origin.LIVE), List.of());
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }
}
