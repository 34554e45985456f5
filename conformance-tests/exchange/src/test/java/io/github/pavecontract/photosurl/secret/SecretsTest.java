package io.github.pavecontract.photosurl.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is found in every form that servers and proxies give it. */
final class SecretsTest {
  private static final String SECRET = "k3y/with+\"odd\"=&<chars>~Zz9";
  private static final Secrets SECRETS = Secrets.of(Map.of(SECRET, "REDACTED"));

  @Test
  void oneOfThousandsOfCharactersIsReplacedAsWell() {
    String secret = "0123456789abcdefghij".repeat(200);
    Secrets secrets = Secrets.of(Map.of(secret, "***"));
    String base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));

    String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    for (String form : List.of(secret, base64, percent)) {
      String replaced = secrets.replaceIn("a " + form + " b");
      assertThat(replaced).startsWith("a ").endsWith(" b").hasSizeLessThan(200);
      assertThat(replaced).doesNotContain(form.substring(20, 40));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void replacesAForm(String name, String text) {
    String replaced = SECRETS.replaceIn("before " + text + " after");

    assertThat(replaced).as(name).startsWith("before ").endsWith(" after").doesNotContain(text);
    assertThat(replaced).as(name).isNotEqualTo("before " + text + " after");
  }

  static Stream<Arguments> forms() {
    String percent = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    byte[] utf8 = SECRET.getBytes(StandardCharsets.UTF_8);
    Base64.Encoder base64 = Base64.getEncoder();
    return Stream.of(
        Arguments.of("plain", SECRET),
        Arguments.of("percent", percent),
        Arguments.of(
            "percent in lower case", percent.toLowerCase(Locale.ROOT).replace("zz9", "Zz9")),
        Arguments.of("percent, all of it", each("%%%02X")),
        Arguments.of("percent twice", URLEncoder.encode(percent, StandardCharsets.UTF_8)),
        Arguments.of("JSON", SECRET.replace("\"", "\\\"").replace("/", "\\/")),
        Arguments.of("JSON, all of it", each("\\u%04x")),
        Arguments.of("JSON in JSON", SECRET.replace("\"", "\\\\\\\"")),
        Arguments.of(
            "HTML", SECRET.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")),
        Arguments.of("HTML, all of it", each("&#%d;")),
        Arguments.of("HTML in hexadecimal", each("&#x%x;")),
        Arguments.of("in other case", SECRET.toUpperCase(Locale.ROOT)),
        Arguments.of("C", each("\\x%02x")),
        Arguments.of("quoted-printable", each("=%02X")),
        Arguments.of("hexadecimal", HexFormat.of().formatHex(utf8)),
        Arguments.of("hexadecimal in capitals", HexFormat.of().withUpperCase().formatHex(utf8)),
        Arguments.of("Base64", base64.encodeToString(utf8)),
        Arguments.of(
            "Base64 for URLs", Base64.getUrlEncoder().withoutPadding().encodeToString(utf8)),
        Arguments.of("Base64 behind one byte", base64.encodeToString(bytes("a" + SECRET + "bc"))),
        Arguments.of("Base64 behind two", base64.encodeToString(bytes("ab" + SECRET + "c"))),
        Arguments.of("Base64 of basic auth", base64.encodeToString(bytes("user:" + SECRET))),
        Arguments.of("Base64 of percent", base64.encodeToString(bytes("x=" + percent))),
        Arguments.of(
            "Base64 in lines",
            Base64.getMimeEncoder(8, new byte[] {'\r', '\n'}).encodeToString(bytes("ab" + SECRET))),
        Arguments.of(
            "Base64 in lines in JSON",
            Base64.getMimeEncoder(8, new byte[] {'\n'})
                .encodeToString(bytes("ab" + SECRET))
                .replace("\n", "\\n")),
        Arguments.of(
            "Base64 of Base64",
            base64.encodeToString(bytes(base64.encodeToString(bytes("x" + SECRET))))),
        Arguments.of(
            "hexadecimal of Base64", HexFormat.of().formatHex(bytes(base64.encodeToString(utf8)))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String each(String format) {
    return SECRET
        .chars()
        .mapToObj(c -> String.format(Locale.ROOT, format, c))
        .collect(Collectors.joining());
  }

  @Test
  void whatIsEncodedAgainStaysWhatItIs() {
    String encoded = Base64.getEncoder().encodeToString(bytes("user:" + SECRET));

    assertThat(new String(
            Base64.getDecoder().decode(SECRETS.replaceIn(encoded)), StandardCharsets.UTF_8))
        .isEqualTo("user:REDACTED");
  }

  @Test
  void base64BesideOtherTextOfItsAlphabetIsFound() {
    String core = Base64.getEncoder().withoutPadding().encodeToString(bytes(SECRET));

    String replaced = SECRETS.replaceIn("/v/" + core);

    assertThat(replaced).startsWith("/v/");
    assertThat(
            new String(Base64.getDecoder().decode(replaced.substring(3)), StandardCharsets.UTF_8))
        .isEqualTo("REDACTED");
  }

  @Test
  void utf16IsFoundInEitherByteOrder() {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
      byte[] replaced = SECRETS.replaceIn(("<" + SECRET + ">").getBytes(charset));

      assertThat(new String(replaced, charset)).as(charset.name()).isEqualTo("<REDACTED>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "deflate"})
  void whatIsCompressedIsFoundWhetherOrNotAnythingSaysSo(String form) throws IOException {
    byte[] packed = pack(form, ("{\"a\":\"" + SECRET + "\"}").getBytes(StandardCharsets.UTF_8));
    byte[] replaced = SECRETS.replaceIn(packed);

    assertThat(new String(unpack(form, replaced), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":\"REDACTED\"}");
    assertThat(SECRETS.replaceIn(Base64.getEncoder().encodeToString(packed)))
        .as("in Base64")
        .isNotEqualTo(Base64.getEncoder().encodeToString(packed));
  }

  private static byte[] pack(String form, byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater bare = new Deflater(9, true);
    try (OutputStream out =
        switch (form) {
          case "gzip" -> new GZIPOutputStream(packed);
          case "zlib" -> new DeflaterOutputStream(packed);
          default -> new DeflaterOutputStream(packed, bare);
        }) {
      out.write(plain);
    } finally {
      bare.end();
    }
    return packed.toByteArray();
  }

  private static byte[] unpack(String form, byte[] packed) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(packed);
    try (InputStream plain =
        switch (form) {
          case "gzip" -> new GZIPInputStream(in);
          case "zlib" -> new InflaterInputStream(in);
          default -> new InflaterInputStream(in, new Inflater(true));
        }) {
      return plain.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\",
        "%25",
        "&#",
        "&amp;",
        "a",
        "3",
        "=\n",
        "\u0000",
        "k3y/with+",
        "\"key\":[",
        "://",
        "://a:b",
        "form-data; name=key ",
        "<key ",
        "/hotspots"
      })
  void theTimeIsLinearInTheText(String part) {
    byte[] text = part.repeat(2_000_000 / part.length()).getBytes(StandardCharsets.UTF_8);
    Secrets secrets = Secrets.of(
        Map.of(SECRET, "REDACTED", "\\".repeat(30_000), "long"),
        new CredentialFinder(List.of("/v1/hotspots/{session_key}/photos-url"), List.of()),
        credential -> "***");

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> secrets.replaceIn(text));
  }

  /** A picture, and one in Base64: what they decode to is not decoded again and again. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noiseIsPassedOver(boolean base64) {
    byte[] noise = new byte[600_000];
    new Random(1).nextBytes(noise);
    byte[] body = base64 ? Base64.getEncoder().encode(noise) : noise;
    Secrets secrets = Secrets.of(
        Map.of(SECRET, "REDACTED"), new CredentialFinder(List.of(), List.of()), c -> "***");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(secrets.replaceIn(body)).isSameAs(body);

    assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
        .as("bytes that are allocated for a body of " + body.length)
        .isLessThan(60L * body.length);
  }

  @Test
  void bytesThatAreNoTextAreLeftAsTheyAre() {
    byte[] bytes = {(byte) 0xFF, 0, (byte) 0xC3, 1, (byte) 0x80};

    assertThat(SECRETS.replaceIn(bytes)).isEqualTo(bytes);
  }

  @Test
  void theLongerOfTwoSecretsWins() {
    Secrets secrets = Secrets.of(Map.of("secret", "A", "secret-2", "B"));

    assertThat(secrets.replaceIn("secret secret-2")).isEqualTo("A B");
  }

  @Test
  void aReplacementIsNotReplacedAgain() {
    Secrets secrets = Secrets.of(Map.of("first-secret", "second-secret", "second-secret", "third"));

    assertThat(secrets.replaceIn("first-secret")).isEqualTo("second-secret");
  }

  @Test
  void shortOnesAreLeftAlone() {
    assertThat(Secrets.of(Map.of("data", "X")).replaceIn("{\"data\":1}")).isEqualTo("{\"data\":1}");
  }

  @Test
  void textWithoutASecretIsTheSame() {
    String text = "äöü 漢字 Zm9vYmFyYmF6 %41 \\u0041";

    assertThat(SECRETS.replaceIn(text)).isSameAs(text);
  }
}
