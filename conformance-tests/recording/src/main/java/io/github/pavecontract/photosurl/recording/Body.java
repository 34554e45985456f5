package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Header;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import okio.ByteString;

/**
 * A body as it is recorded: without its content encoding, as nobody could search it for secrets with it.
 *
 * @param content its bytes, and some more if it is cut
 * @param extent how much of it they are
 * @param decoded where they are, if they had to be decoded
 */
record Body(BodySource content, Extent extent, Closeable decoded) implements Closeable {
  private static final int PIECE = 16 << 10;
  private static final Body UNSEARCHABLE =
      new Body(BodySource.of(ByteString.EMPTY), Extent.unsearchable(), () -> {});

  /**
   * Decodes what was captured.
   *
   * @param recording the file beside which it may put one
   */
  static Body of(List<Header> headers, Capture captured, Path recording) throws IOException {
    String encoding = Header.first(headers, "Content-Encoding")
        .orElse("identity")
        .strip()
        .toLowerCase(Locale.ROOT);
    if (captured.size() == 0 || encoding.isEmpty() || encoding.equals("identity")) {
      boolean whole = captured.passed() <= captured.limit();
      Extent extent = whole ? Extent.WHOLE : Extent.cut(captured.limit(), captured.passed());
      return new Body(captured, extent, () -> {});
    }
    return switch (encoding) {
      case "gzip", "x-gzip" -> decoded(GZIPInputStream::new, captured, recording);
      case "deflate" -> decoded(InflaterInputStream::new, captured, recording);
      default -> UNSEARCHABLE;
    };
  }

  private interface Decoding {
    InputStream of(InputStream encoded) throws IOException;
  }

  private static Body decoded(Decoding decoding, Capture captured, Path recording)
      throws IOException {
    Capture plain = new Capture(recording, captured.limit());
    boolean ended = true;
    try (InputStream in = decoding.of(captured.open())) {
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0 && plain.isWhole(); read = in.read(piece)) {
        plain.add(piece, read);
      }
    } catch (EOFException e) {
      // What was cut can be decoded as far as it goes.
      ended = false;
    } catch (IOException e) {
      plain.close();
      return UNSEARCHABLE;
    }
    if (!ended && captured.isWhole()) {
      plain.close();
      return UNSEARCHABLE;
    }
    // What was cut may end in the middle of a secret.
    int searched = ended ? plain.size() : Math.max(0, plain.size() - Capture.MARGIN);
    boolean whole = ended && plain.passed() <= plain.limit();
    Extent extent = whole ? Extent.WHOLE : Extent.cut(Math.min(searched, plain.limit()));
    return new Body(plain, extent, plain);
  }

  @Override
  public void close() throws IOException {
    decoded.close();
  }
}
