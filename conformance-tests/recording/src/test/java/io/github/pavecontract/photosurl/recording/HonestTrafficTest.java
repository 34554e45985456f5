package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one exchange calls a secret garbles no other one that says the same in the words of the contract. */
final class HonestTrafficTest {
  private static final String ANSWER = "{\"data\":[{\"photo_label\":\"Front_Left\",\"url\":"
      + "\"https://a.example/1.jpg\",\"success\":true,"
      + "\"message\":\"Photo URL has been successfully submitted.\"}]}";

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Note        | n                | {\"errors\":[{\"key\":\"photo_label\",\"message\":\"is required\"}]}",
        "X-Note        | n                | {\"keys\":[\"Front_Left\"],\"sort_key\":\"photo_label\"}",
        "X-Note        | n                | {\"session\":{\"message\":\"Photo URL has been successfully submitted.\"}}",
        "X-Auth-Format | application/json | {}",
        "Set-Cookie    | p=hotspot        | {}",
        "Set-Cookie    | consent=photo_label | {}",
      })
  void isRecordedAsItWas(String header, String value, String body) throws IOException {
    Exchange photos = Sample.exchange("S-4711-ABCD", "key-4711-abcd", "{}", 200, ANSWER);
    Exchange other =
        with(Sample.exchange("S-4711-ABCD", "key-4711-abcd", "{}", 200, body), header, value);
    List<Recorded> recorded =
        Sample.read(Sample.write(folder.resolve("honest.har"), photos, other, photos));

    assertThat(List.of(recorded.get(0), recorded.get(2))).allSatisfy(entry -> {
      assertThat(entry.exchange().response().body().utf8()).isEqualTo(ANSWER);
      assertThat(Header.first(entry.exchange().response().headers(), "Content-Type"))
          .contains("application/json");
      assertThat(entry.exchange().request().url())
          .contains("/v1/hotspots/")
          .endsWith("/photos-url");
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tokens_used\":48123456,\"id\":48123456789}",
        "{\"token_expires_at\":1767323045,\"ts\":1767323045123}",
        "[{\"name\":\"token\",\"value\":null},{\"name\":\"token\",\"value\":true}]",
        "{\"token\":-1234567,\"token_ratio\":-0.5e-7,\"created_token\":1767323045.123,\"api_key\":1e10}",
      })
  void jsonStaysJson(String body) throws IOException {
    List<Recorded> recorded = Sample.read(Sample.write(
        folder.resolve("numbers.har"), Sample.exchange("S-4711", "key-4711", "{}", 200, body)));
    String text = recorded.get(0).exchange().response().body().utf8();

    assertThat(new ObjectMapper().readTree(text).size()).as(text).isPositive();
    assertThat(text).doesNotContain("REDACTED");
  }

  private static Exchange with(Exchange exchange, String name, String value) {
    Response response = exchange.response();
    List<Header> headers = new ArrayList<>(response.headers());
    headers.add(new Header(name, value));
    return new Exchange(
        exchange.request(),
        new Response(response.status(), headers, response.body()),
        exchange.startedAt(),
        exchange.duration());
  }
}
