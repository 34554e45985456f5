package io.github.pavecontract.photosurl.verify.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import okio.ByteString;

/**
 * What mitmproxy's script {@code jsondump.py} writes: the state of a flow, with its content as Python
 * writes bytes, or in Base64.
 */
final class MitmproxyDump implements LineForm {
  @Override
  public boolean isMeant(JsonNode line) {
    return line.path("request").has("timestamp_start") && line.path("request").has("host");
  }

  @Override
  public Read read(JsonNode line) throws BadLineException {
    Member flow = Member.of(line);
    Member request = flow.at("request").object();
    Member response = flow.at("response");
    Instant startedAt = time(request.at("timestamp_start"));
    Instant end = time(response.at("timestamp_end"));
    Exchange exchange = new Exchange(
        new Request(
            request.at("method").someText(),
            url(request),
            OwnForm.headers(request.at("headers")),
            content(request)),
        new Response(
            response.isThere() ? response.at("status_code").status() : 0,
            OwnForm.headers(response.at("headers")),
            content(response)),
        startedAt,
        end.isBefore(startedAt) ? Duration.ZERO : Duration.between(startedAt, end));
    return new Read(exchange, isThere(request) && (isThere(response) || !response.isThere()));
  }

  /** mitmproxy leaves the content of bodies out that it streamed. */
  private static boolean isThere(Member message) {
    return message.at("content").isThere();
  }

  private static String url(Member request) throws BadLineException {
    Member port = request.at("port");
    return request.at("scheme").someText() + "://" + request.at("host").someText()
        + (port.isThere() ? ":" + port.value().asText() : "")
        + request.at("path").someText();
  }

  private static Instant time(Member milliseconds) {
    return Instant.ofEpochMilli(Math.max(0, milliseconds.value().asLong()));
  }

  private static ByteString content(Member message) throws BadLineException {
    if (!message.at("content").isThere()) {
      return ByteString.EMPTY;
    }
    String content = message.at("content").text();
    return isBase64(content)
        ? ByteString.of(Base64.getDecoder().decode(content))
        : bytes(message.at("content"), content);
  }

  /** No body that is an object in JSON looks like that. */
  private static boolean isBase64(String content) {
    String digits = content.replaceFirst("={1,2}$", "");
    return content.length() % 4 == 0
        && !content.isEmpty()
        && digits
            .chars()
            .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/'));
  }

  /** Python writes bytes that are no printable ASCII as {@code \n}, {@code \\} or {@code \xe2}. */
  private static ByteString bytes(Member place, String written) throws BadLineException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      char escaped = i + 1 < written.length() ? written.charAt(++i) : ' ';
      switch (escaped) {
        case 'n' -> bytes.write('\n');
        case 'r' -> bytes.write('\r');
        case 't' -> bytes.write('\t');
        case '\\', '\'', '"' -> bytes.write(escaped);
        case 'x' -> {
          bytes.write(hex(place, written, i + 1));
          i += 2;
        }
        default -> throw place.isNo("text of bytes as Python writes it");
      }
    }
    return ByteString.of(bytes.toByteArray());
  }

  private static int hex(Member place, String written, int at) throws BadLineException {
    try {
      return Integer.parseInt(written.substring(at, at + 2), 16);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw place.isNo("text of bytes as Python writes it");
    }
  }
}
