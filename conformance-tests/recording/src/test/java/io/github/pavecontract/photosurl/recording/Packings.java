package io.github.pavecontract.photosurl.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs in any way, and unpacks what may be compressed in any way. */
final class Packings {
  private static final int DEEPEST = 3;
  private static final int TRAILER_OF_GZIP = 8;

  private interface Opening {
    InputStream open(InputStream packed) throws IOException;
  }

  private Packings() {}

  /** Compresses once or twice, and may cut the end of it off. */
  static byte[] pack(Random random, byte[] plain) {
    byte[] packed = packOnce(random.nextInt(4), plain);
    return switch (random.nextInt(4)) {
      case 0 -> packOnce(random.nextInt(4), packed);
      case 1 -> {
        byte[] gzip = packOnce(0, plain);
        yield Arrays.copyOf(gzip, gzip.length - random.nextInt(TRAILER_OF_GZIP + 1));
      }
      default -> packed;
    };
  }

  private static byte[] packOnce(int form, byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater bare = new Deflater(9, true);
    try (OutputStream out =
        switch (form) {
          case 0 -> new GZIPOutputStream(packed);
          case 1 -> new DeflaterOutputStream(packed);
          case 2 -> zip(packed);
          default -> new DeflaterOutputStream(packed, bare);
        }) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      bare.end();
    }
    return packed.toByteArray();
  }

  private static ZipOutputStream zip(OutputStream packed) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(packed);
    zip.putNextEntry(new ZipEntry("first.txt"));
    zip.write("nothing of interest".getBytes(StandardCharsets.UTF_8));
    zip.putNextEntry(new ZipEntry("folder/second.json"));
    return zip;
  }

  /** All that is in it, one in another. */
  static Optional<byte[]> unpack(byte[] bytes) {
    return unpack(bytes, DEEPEST);
  }

  private static Optional<byte[]> unpack(byte[] bytes, int deepest) {
    Optional<byte[]> unpacked = unpack(bytes, Packings::unzip)
        .or(() -> unpack(bytes, GZIPInputStream::new))
        .or(() -> unpack(bytes, InflaterInputStream::new))
        .or(() -> unpack(bytes, in -> new InflaterInputStream(in, new Inflater(true))));
    return deepest == 1
        ? unpacked
        : unpacked.map(plain -> unpack(plain, deepest - 1).orElse(plain));
  }

  private static InputStream unzip(InputStream packed) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(packed)) {
      if (zip.getNextEntry() == null) {
        throw new IOException("no ZIP");
      }
      do {
        zip.transferTo(all);
      } while (zip.getNextEntry() != null);
    }
    return new ByteArrayInputStream(all.toByteArray());
  }

  private static Optional<byte[]> unpack(byte[] bytes, Opening opening) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = opening.open(new ByteArrayInputStream(bytes))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        plain.write(b);
      }
      return Optional.of(plain.toByteArray());
    } catch (IOException e) {
      // What is there of something cut can be read.
      return plain.size() > 0 ? Optional.of(plain.toByteArray()) : Optional.empty();
    }
  }
}
