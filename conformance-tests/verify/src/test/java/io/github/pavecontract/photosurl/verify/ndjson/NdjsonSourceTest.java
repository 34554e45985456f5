package io.github.pavecontract.photosurl.verify.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.verify.traffic.ExchangeSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of exchanges: what cannot be read is named by its number, and nothing is lost behind it. */
final class NdjsonSourceTest implements ExchangeSource.Sink {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String GOOD =
      "{\"request\":{\"method\":\"POST\",\"url\":\"/x\",\"body\":\"\"},"
          + "\"response\":{\"status\":200,\"body\":\"\"}}";

  private final List<Integer> read = new ArrayList<>();
  private final List<Integer> withoutBody = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final List<String> early = new ArrayList<>();
  private int idle;

  @Test
  void aLineThatTheParserRefusesToReadOnIsNamedAndTheNextOneIsRead() {
    String deep = "{\"request\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}";
    String number = "{\"request\":" + "1".repeat(5_000) + "}";

    read((GOOD + "\n" + deep + "\n" + number + "\n" + GOOD).getBytes(StandardCharsets.UTF_8));

    assertThat(unreadable)
        .hasSize(2)
        .allMatch(reason -> reason.endsWith("too deep, or has a number or name that is too long"));
    assertThat(read).containsExactly(0, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "garbage                                         | it is no JSON (column 1)",
        "{} {}                                           | it is no JSON (column 4)",
        "[]                                              | the line is no object",
        "{\"request\":1}                                 | /request is no object",
        "{\"request\":{},\"response\":{}}                | /request/method is no text",
        "{\"request\":{\"method\":\"POST\",\"url\":\"\"},\"response\":{}} | /request/url is no text",
        "{\"request\":{\"method\":\"POST\",\"url\":\"/\"},\"response\":{\"status\":2}} | /response/status is no HTTP status",
        "{\"request\":{\"method\":\"POST\",\"url\":\"/\",\"headers\":7},\"response\":{\"status\":200}} | /request/headers is no list or object",
        "{\"request\":{\"method\":\"POST\",\"url\":\"/\",\"headers\":{\"A\":1}},\"response\":{\"status\":200}} | /request/headers/A is no text",
        "{\"request\":{\"method\":\"POST\",\"url\":\"/\",\"bodyBase64\":{}},\"response\":{\"status\":200}} | /request/bodyBase64 is no text",
        "{\"startedAt\":\"noon\",\"request\":{\"method\":\"POST\",\"url\":\"/\"},\"response\":{\"status\":200}} | /startedAt is no time such as 2026-01-31T12:00:00Z",
        "{\"log\":{\"entries\":[]}}                      | it is a HAR, which `verify --har FILE` judges",
        "{\"http_buffered_trace\":{\"request\":{}}}       | /http_buffered_trace/request/headers is no list with :method",
      })
  void aLineThatIsNoExchangeIsNamedAndTheNextOneIsRead(String line, String reason)
      throws IOException {
    read((GOOD + "\n" + line + "\n" + GOOD).getBytes(StandardCharsets.UTF_8));

    assertThat(unreadable).containsExactly("2: " + reason);
    assertThat(read).containsExactly(0, 2);
    JsonNode json = line.startsWith("{\"request") ? MAPPER.readTree(line) : MAPPER.nullNode();
    assertThat(isValid(json)).as("the schema allows it").isFalse();
  }

  @Test
  void whatTheSchemaAllowsIsRead() throws IOException {
    read((GOOD + "\r\n\n" + GOOD).getBytes(StandardCharsets.UTF_8));

    assertThat(read).containsExactly(0, 2);
    assertThat(isValid(MAPPER.readTree(GOOD))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"status\":200,\"body\":\"\"}                             | true",
        "{\"status\":200,\"bodyBase64\":\"\"}                       | true",
        "{\"status\":200,\"headers\":{\"Content-Length\":\"0\"}}    | true",
        "{\"status\":204}                                           | true",
        "{\"status\":0}                                             | true",
        "{\"status\":200}                                           | false",
        "{\"status\":200,\"body\":null}                             | false",
        "{\"status\":200,\"body\":\"\",\"truncated\":true}          | false",
      })
  void aBodyThatIsNotThereWasNotRecordedUnlessThereWasNone(String response, boolean whole) {
    String line = GOOD.replaceFirst("\"response\":.*", "\"response\":" + response + "}");

    read(line.getBytes(StandardCharsets.UTF_8));

    assertThat(unreadable).isEmpty();
    assertThat(whole ? read : withoutBody).containsExactly(0);
    assertThat(whole ? withoutBody : read).isEmpty();
  }

  @Test
  void aFileThatEndsInTheMiddleOfItsCompressionIsReadUpToThereAndSaysSo() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((GOOD + "\n").repeat(3).getBytes(StandardCharsets.UTF_8));
    }
    read(packed.toByteArray());
    assertThat(read).hasSize(3);
    assertThat(early).isEmpty();

    read(Arrays.copyOf(packed.toByteArray(), packed.size() - 9));
    assertThat(early).containsExactly("lines ends in the middle of what is compressed");
  }

  @Test
  void aLineThatDoesNotFitIntoMemoryIsPassedOver() throws IOException {
    byte[] lines = new byte[Lines.LONGEST + 10];
    Arrays.fill(lines, (byte) ' ');
    lines[Lines.LONGEST + 5] = '\n';
    read(lines);

    assertThat(unreadable).containsExactly("1: it is longer than 32 MiB");
  }

  private void read(byte[] lines) {
    NdjsonSource.of("lines", new ByteArrayInputStream(lines)).read(this);
    assertThat(idle).as("told before it waits for more").isPositive();
  }

  private static boolean isValid(JsonNode line) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(NdjsonSource.schema())
        .validate(line, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  @Override
  public void exchange(Recorded recorded) {
    read.add(recorded.index());
  }

  @Override
  public void withoutBody(Recorded recorded) {
    withoutBody.add(recorded.index());
  }

  @Override
  public void cut() {
    throw new AssertionError("nothing is cut");
  }

  @Override
  public void unreadable(long number, String reason) {
    unreadable.add(number + ": " + reason);
  }

  @Override
  public void idle() {
    idle++;
  }

  @Override
  public void endsEarly(String reason) {
    early.add(reason);
  }
}
