package io.github.pavecontract.photosurl.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks what may be compressed in any way. */
final class Packings {
  private interface Opening {
    InputStream open(InputStream packed) throws IOException;
  }

  private Packings() {}

  static Optional<byte[]> unpack(byte[] bytes) {
    return unpack(bytes, GZIPInputStream::new)
        .or(() -> unpack(bytes, InflaterInputStream::new))
        .or(() -> unpack(bytes, in -> new InflaterInputStream(in, new Inflater(true))));
  }

  private static Optional<byte[]> unpack(byte[] bytes, Opening opening) {
    try (InputStream in = opening.open(new ByteArrayInputStream(bytes))) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
