package io.github.pavecontract.photosurl.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;

/** The content encoding gzip, always the same for the same bytes. */
final class Gzip {
  private Gzip() {}

  static ByteString compress(ByteString plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      plain.write(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return ByteString.of(compressed.toByteArray());
  }

  static ByteString decompress(ByteString compressed, int limit) throws IOException {
    try (GZIPInputStream gzip =
        new GZIPInputStream(new java.io.ByteArrayInputStream(compressed.toByteArray()))) {
      return ByteString.of(gzip.readNBytes(limit));
    }
  }
}
