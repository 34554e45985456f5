package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.exchange.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HARs of other tools, and broken ones. */
final class HarReaderTest {
  private static final Path FOREIGN = Path.of("src/test/resources/har");

  @TempDir
  private Path directory;

  @Test
  void readsWhatChromiumExports() throws IOException {
    List<Recorded> entries = Sample.read(FOREIGN.resolve("chromium.har"));

    assertThat(entries).hasSize(3);
    assertThat(entries.get(0).exchange().response().body().utf8()).startsWith("{\"data\":[");
    assertThat(entries.get(0).exchange().request().headers())
        .extracting(Header::name)
        .as("pseudo-headers of HTTP/2 are no headers")
        .doesNotContain(":method")
        .contains("api-key");
    assertThat(entries.get(1).exchange().response().status()).as("blocked").isZero();
    assertThat(HarReader.metadata(FOREIGN.resolve("chromium.har"))).isEmpty();
  }

  @Test
  void readsWhatMitmproxyExports() throws IOException {
    Recorded entry = Sample.read(FOREIGN.resolve("mitmproxy.har")).get(0);

    assertThat(entry.exchange().response().status()).isEqualTo(404);
    assertThat(entry.exchange().response().body().utf8()).contains("\"code\":404");
  }

  @Test
  void readsWhatCharlesExportsWithAByteOrderMark() throws IOException {
    byte[] charles = Files.readAllBytes(FOREIGN.resolve("charles.har"));
    byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    Path file = Files.write(directory.resolve("bom.har"), bom);
    Files.write(file, charles, StandardOpenOption.APPEND);

    assertThat(Sample.read(file)).hasSize(1);
    byte[] all = Files.readAllBytes(file);
    HarReader.read(file, (recorded, from, to) -> assertThat(
            new String(Arrays.copyOfRange(all, (int) from, (int) to), StandardCharsets.UTF_8))
        .as("the place of the entry in the file")
        .startsWith("{")
        .endsWith("}"));
  }

  @Test
  void metadataBehindTheEntriesIsFound() throws IOException {
    Path file = write("{\"log\":{\"entries\":[],\"_photosUrl\":{\"contractVersion\":\"1.0.0\","
        + "\"contractSha256\":\"ab\",\"recordedAt\":\"2026-01-01T00:00:00Z\",\"baseUrl\":\"x\","
        + "\"origin\":\"live\"}}}");

    assertThat(HarReader.metadata(file).orElseThrow().origin()).isEqualTo(Origin.LIVE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                   | it is no JSON object. / remedy: Export it again",
        "[]                                   | it is no JSON object",
        "{}                                   | it has no array at /log/entries",
        "{\"log\":{}}                         | it has no array at /log/entries",
        "{\"log\":{\"entries\":{}}}           | it has no array at /log/entries",
        "{\"log\":{\"entries\":[]}} x         | Unrecognized token 'x'",
        "{\"log\":{\"entries\":[]}} {}        | there is more after its end",
        "{\"log\":{\"entries\":[ENTRY,7]}}    | entry 1: /request is no object. / remedy: Remove the entry",
        "{\"log\":{\"entries\":[ENTRY,{\"req  | entry 1: Unexpected end-of-input",
        "{\"log\":{\"entries\":[ENTRY         | entry 0: Unexpected end-of-input",
        "{\"log\":{\"entries\":[{\"request\":{}}]}} | entry 0: /response is no object",
        "{\"log\":{\"entries\":[NO_URL]}}     | entry 0: /request/url is no text",
        "{\"log\":{\"entries\":[NO_STATUS]}}  | entry 0: /response/status is no HTTP status",
        "{\"log\":{\"entries\":[NO_BASE64]}}  | entry 0: /response/content/text is no Base64",
        "{\"log\":{\"entries\":[NO_NAME]}}    | entry 0: /request/headers/0/name is no text",
        "{\"log\":{\"entries\":[],\"_photosUrl\":{}}} | /log/_photosUrl",
      })
  void refusesABrokenOne(String har, String message) throws IOException {
    String entry =
        "{\"request\":{\"method\":\"POST\",\"url\":\"http://h/\"},\"response\":{\"status\":200}}";
    Path file = write(har.replace("ENTRY", entry)
        .replace("NO_URL", entry.replace("url", "uri"))
        .replace("NO_STATUS", entry.replace("200", "\"OK\""))
        .replace(
            "NO_BASE64",
            entry.replace("200", "200,\"content\":{\"text\":\"!!!\",\"encoding\":\"base64\"}"))
        .replace("NO_NAME", entry.replace("\"url\"", "\"headers\":[{}],\"url\"")));

    assertThatThrownBy(() -> Sample.read(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(file + ": The file is no sound HAR: ")
        .hasMessageContainingAll(message.split(" / ", -1));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> HarReader.metadata(directory.resolve("none.har")))
        .hasMessageContaining(
            "none.har: The file cannot be read: it does not exist.\n    remedy: Name a recording in HAR 1.2.");
  }

  @Test
  void sixtyFourMegabytesAreReadInThirtyTwo() throws Exception {
    Path big = directory.resolve("big.har");
    BigHar.write(big, 64);
    Process child = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-cp",
            Objects.requireNonNull(System.getProperty("java.class.path")),
            BigHar.class.getName(),
            big.toString())
        .redirectErrorStream(true)
        .start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).as(output).isZero();
    assertThat(output).contains("entries");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("file.har"), text);
  }
}
