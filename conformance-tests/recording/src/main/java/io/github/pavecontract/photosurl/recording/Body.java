package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import okio.ByteString;

/**
 * A body as it is recorded: without its content encoding, as nobody could search it for secrets with it.
 *
 * @param bytes its bytes
 * @param extent how much of it they are
 */
record Body(ByteString bytes, Extent extent) {
  private static final int LONGEST_DECODED = 16 << 20;
  private static final int PIECE = 16 << 10;

  /** Decodes what was captured. */
  static Body of(List<Header> headers, Capture capture) throws IOException {
    ByteString captured = capture.body();
    String encoding = Header.first(headers, "Content-Encoding")
        .orElse("identity")
        .strip()
        .toLowerCase(Locale.ROOT);
    if (captured.size() == 0 || encoding.isEmpty() || encoding.equals("identity")) {
      return new Body(captured, extent(captured, capture));
    }
    return switch (encoding) {
      case "gzip", "x-gzip" -> decoded(GZIPInputStream::new, captured, capture);
      case "deflate" -> decoded(InflaterInputStream::new, captured, capture);
      default -> new Body(ByteString.EMPTY, Extent.unsearchable());
    };
  }

  private interface Decoding {
    InputStream of(InputStream encoded) throws IOException;
  }

  private static Body decoded(Decoding decoding, ByteString captured, Capture capture) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = decoding.of(new ByteArrayInputStream(captured.toByteArray()))) {
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (plain.size() + read > LONGEST_DECODED) {
          return new Body(ByteString.EMPTY, Extent.unsearchable());
        }
        plain.write(piece, 0, read);
      }
    } catch (EOFException e) {
      if (capture.isWhole()) {
        return new Body(ByteString.EMPTY, Extent.unsearchable());
      }
      // What was cut can be decoded as far as it goes.
    } catch (IOException e) {
      return new Body(ByteString.EMPTY, Extent.unsearchable());
    }
    ByteString bytes = ByteString.of(plain.toByteArray());
    return new Body(bytes, extent(bytes, capture));
  }

  private static Extent extent(ByteString bytes, Capture capture) {
    return capture.isWhole() ? Extent.WHOLE : Extent.cut(bytes.size(), capture.passed());
  }
}
