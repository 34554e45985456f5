package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Bodies as they were meant: proxies write some down as they were compressed, and some not at all. */
final class Bodies {
  /** The most bytes of a body, decompressed. */
  private static final int LONGEST = 16 << 20;

  private Bodies() {}

  /** The exchange without content codings; empty if a body is missing, or cannot be decoded. */
  static Optional<Exchange> decoded(Exchange exchange) {
    Request request = exchange.request();
    Response response = exchange.response();
    ByteString sent = decoded(request.headers(), request.body());
    ByteString received = decoded(response.headers(), response.body());
    if (sent == null || received == null) {
      return Optional.empty();
    }
    if (sent.equals(request.body()) && received.equals(response.body())) {
      return Optional.of(exchange);
    }
    return Optional.of(new Exchange(
        new Request(request.method(), request.url(), request.headers(), sent),
        new Response(response.status(), response.headers(), received),
        exchange.startedAt(),
        exchange.duration()));
  }

  private static @Nullable ByteString decoded(List<Header> headers, ByteString body) {
    if (body.size() == 0) {
      return isAnnounced(headers) ? null : body;
    }
    ByteString decoded = body;
    String[] codings = Header.first(headers, "Content-Encoding")
        .orElse("")
        .toLowerCase(Locale.ROOT)
        .split(",", -1);
    for (int i = codings.length - 1; i >= 0 && decoded != null; i--) {
      decoded = decoded(codings[i].strip(), decoded);
    }
    return decoded;
  }

  private static boolean isAnnounced(List<Header> headers) {
    return Header.first(headers, "Content-Length")
        .filter(length -> !length.strip().equals("0"))
        .isPresent();
  }

  /** Whoever has decoded a body leaves the field as it was. */
  private static @Nullable ByteString decoded(String coding, ByteString body) {
    if (coding.isEmpty() || coding.equals("identity") || isText(body)) {
      return body;
    }
    byte[] bytes = body.toByteArray();
    try (InputStream in = coding.endsWith("gzip")
        ? new GZIPInputStream(new ByteArrayInputStream(bytes))
        : coding.equals("deflate")
            ? new InflaterInputStream(new ByteArrayInputStream(bytes))
            : InputStream.nullInputStream()) {
      byte[] plain = in.readNBytes(LONGEST + 1);
      return plain.length == 0 || plain.length > LONGEST ? null : ByteString.of(plain);
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether bytes begin like a text, as nothing compressed does. */
  private static boolean isText(ByteString body) {
    for (int i = 0; i < Math.min(4, body.size()); i++) {
      int b = body.getByte(i) & 0xff;
      if ((b < ' ' && b != '\t' && b != '\n' && b != '\r') || b >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
