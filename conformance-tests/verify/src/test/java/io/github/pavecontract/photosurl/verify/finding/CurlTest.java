package io.github.pavecontract.photosurl.verify.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command line fits into a terminal, whatever was sent. */
final class CurlTest {
  private static final int LONGEST = 500;

  private static String line(String url, String header, ByteString body) {
    return Curl.of(
        new Request("POST", url, List.of(new Header("API-Key", header)), body),
        Map.of("the-key", "PAVE_API_KEY"),
        7);
  }

  @Test
  void aShortRequestStandsInIt() {
    assertThat(line("https://h/v1", "the-key", ByteString.encodeUtf8("{\"a\":'b'}")))
        .isEqualTo("curl -sSi --path-as-is 'https://h/v1' -H 'API-Key: '\"$PAVE_API_KEY\""
            + " --data-binary '{\"a\":'\\''b'\\''}'");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300, 500, 5_000, 2_000_000})
  void aLongBodyIsAFile(int length) {
    String text = line("https://h/v1", "the-key", ByteString.encodeUtf8("x".repeat(length)));
    byte[] random = new byte[length];
    new Random(1).nextBytes(random);
    String binary = line("https://h/v1", "the-key", ByteString.of(random));

    assertThat(text).hasSizeLessThanOrEqualTo(LONGEST).startsWith("curl ");
    assertThat(binary).hasSizeLessThanOrEqualTo(LONGEST);
    if (length >= LONGEST) {
      assertThat(text).endsWith(" --data-binary @request-7.body");
      assertThat(binary).endsWith(" --data-binary @request-7.body");
    }
  }

  @Test
  void aHeadThatIsTooLongNamesTheExchange() {
    for (String line : List.of(
        line("https://h/" + "x".repeat(LONGEST), "the-key", ByteString.EMPTY),
        line("https://h/", "y".repeat(LONGEST), ByteString.encodeUtf8("{}")))) {
      assertThat(line).isEqualTo("The line would be too long; the request is that of exchange 7.");
    }
    for (int length = 380; length < LONGEST; length += 1) {
      String line =
          line("https://h/" + "x".repeat(length), "", ByteString.encodeUtf8("z".repeat(99)));
      assertThat(line).hasSizeLessThanOrEqualTo(LONGEST);
    }
  }
}
