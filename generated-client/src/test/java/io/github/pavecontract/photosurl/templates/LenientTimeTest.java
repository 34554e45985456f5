package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import io.github.pavecontract.photosurl.client.model.ErrorEnvelope;
import io.github.pavecontract.photosurl.client.model.ErrorMessage;
import io.github.pavecontract.photosurl.client.model.JSON;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timestamp of an error is read in any form, and never hides the error. */
final class LenientTimeTest {
  private static final JsonAdapter<ErrorEnvelope> ENVELOPES =
      JSON.moshi().adapter(ErrorEnvelope.class);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"2023-05-30T20:52:29.506948Z\", 2023-05-30T20:52:29.506948Z",
        "\"2023-05-30T20:52:29Z\", 2023-05-30T20:52:29Z",
        "\"2023-05-30T20:52Z\", 2023-05-30T20:52:00Z",
        "\"2023-05-30T20:52:29.5Z\", 2023-05-30T20:52:29.5Z",
        "\"2023-05-30T20:52:29.123456789123Z\", 2023-05-30T20:52:29.123456789Z",
        "`\"2023-05-30T20:52:29,5Z\"`, 2023-05-30T20:52:29.5Z",
        "\"2023-05-30t20:52:29z\", 2023-05-30T20:52:29Z",
        "\"2023-05-30T20:52:29+02:00\", 2023-05-30T20:52:29+02:00",
        "\"2023-05-30T20:52:29-0730\", 2023-05-30T20:52:29-07:30",
        "\"2023-05-30T20:52:29.506948\", 2023-05-30T20:52:29.506948Z",
        "\"2023-05-30 20:52:29 UTC\", 2023-05-30T20:52:29Z",
        "\"2023-05-30\", 2023-05-30T00:00:00Z",
        "1685479949, 2023-05-30T20:52:29Z",
        "1685479949.506948, 2023-05-30T20:52:29.506948Z",
        "1685479949506, 2023-05-30T20:52:29.506Z",
        "1685479949506948, 2023-05-30T20:52:29.506948Z",
        "1685479949506948123, 2023-05-30T20:52:29.506948123Z",
        "1.685479949e9, 2023-05-30T20:52:29Z",
        "\"1685479949\", 2023-05-30T20:52:29Z",
        "-1, 1969-12-31T23:59:59Z",
        "-1.5, 1969-12-31T23:59:58.5Z",
      })
  void aTimeIsReadInWhateverFormItComes(String json, OffsetDateTime time) throws IOException {
    assertThat(envelope("\"timestamp\":" + json).timestamp()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"[Current Timestamp]\"",
        "\"\"",
        "\" \"",
        "null",
        "true",
        "{}",
        "[]",
        "{\"a\":[1,{\"b\":2}]}",
        "[1685479949]",
        "\"2023-13-30T20:52:29Z\"",
        "\"2023-05-30T25:52:29Z\"",
        "\"2023-05-30T20:52:29+99:00\"",
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "99999999999999999999999999",
        "\"NaN\"",
        "\"1e2147483648\"",
      })
  void garbageIsNoTimeButTheErrorIsStillThere(String json) throws IOException {
    ErrorEnvelope envelope = envelope("\"timestamp\":" + json);

    assertThat(envelope.timestamp()).isNull();
    assertThat(envelope.message()).isEqualTo(ErrorMessage.SESSION_NOT_FOUND);
  }

  @Test
  void anErrorWithoutATimestampIsStillAnError() throws IOException {
    assertThat(envelope("\"a\":1"))
        .isEqualTo(ErrorEnvelope.builder()
            .code(404)
            .message(ErrorMessage.SESSION_NOT_FOUND)
            .build());
  }

  private static ErrorEnvelope envelope(String property) throws IOException {
    String json =
        "{" + property + ",\"code\":404,\"message\":\"" + ErrorMessage.SESSION_NOT_FOUND + "\"}";
    return ENVELOPES.fromJson(json);
  }
}
