package io.github.pavecontract.photosurl.secret;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Bytes that are compressed, whether or not anything beside them says so: gzip, zlib, bare deflate or ZIP. */
final class Packed implements View {
  /** More than this is not unpacked. */
  static final int LONGEST = 16 << 20;

  private static final int PIECE = 8 << 10;

  /** Shorter ones are taken for deflate by accident only. */
  private static final int SHORTEST_BARE = 24;

  private enum Form {
    GZIP {
      @Override
      boolean fits(byte[] text) {
        return text.length > 10 && text[0] == 0x1f && text[1] == (byte) 0x8b && text[2] == 8;
      }

      @Override
      InputStream unpack(InputStream packed, Inflater bare) throws IOException {
        return new GZIPInputStream(packed);
      }

      @Override
      OutputStream pack(OutputStream out, Deflater bare) throws IOException {
        return new GZIPOutputStream(out);
      }
    },
    ZLIB {
      @Override
      boolean fits(byte[] text) {
        return text.length > 8
            && (text[0] & 0x0f) == 8
            && ((text[0] & 0xff) * 256 + (text[1] & 0xff)) % 31 == 0;
      }

      @Override
      InputStream unpack(InputStream packed, Inflater bare) {
        return new InflaterInputStream(packed);
      }

      @Override
      OutputStream pack(OutputStream out, Deflater bare) {
        return new DeflaterOutputStream(out);
      }
    },
    BARE {
      @Override
      boolean fits(byte[] text) {
        return text.length >= SHORTEST_BARE && !looksLikeText(text);
      }

      @Override
      InputStream unpack(InputStream packed, Inflater bare) {
        return new InflaterInputStream(packed, bare);
      }

      @Override
      OutputStream pack(OutputStream out, Deflater bare) {
        return new DeflaterOutputStream(out, bare);
      }
    };

    abstract boolean fits(byte[] text);

    abstract InputStream unpack(InputStream packed, Inflater bare) throws IOException;

    abstract OutputStream pack(OutputStream out, Deflater bare) throws IOException;
  }

  private final int length;
  private final Form form;
  private final byte[] bytes;

  private Packed(int length, Form form, byte[] bytes) {
    this.length = length;
    this.form = form;
    this.bytes = bytes;
  }

  /** Unpacks a text; empty if it is not packed. It is as long as {@link #LONGEST} if there is more. */
  static Optional<View> of(byte[] text) {
    if (Zipped.fits(text)) {
      return Zipped.of(text);
    }
    for (Form form : Form.values()) {
      if (form.fits(text)) {
        Optional<byte[]> unpacked = unpack(text, form);
        if (unpacked.isPresent()) {
          return Optional.of(new Packed(text.length, form, unpacked.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether it begins as UTF-8 without control characters. */
  private static boolean looksLikeText(byte[] text) {
    String beginning = new String(text, 0, Math.min(text.length, 64), StandardCharsets.UTF_8);
    // The last characters may be cut.
    return beginning
        .substring(0, beginning.length() - 2)
        .chars()
        .noneMatch(c -> c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t'));
  }

  private static Optional<byte[]> unpack(byte[] text, Form form) {
    Inflater bare = new Inflater(true);
    try (InputStream in = form.unpack(new ByteArrayInputStream(text), bare)) {
      byte[] unpacked = unpack(in, LONGEST);
      // Noise that is no deflate ends early.
      boolean isPacked = form != Form.BARE || bare.finished() || bare.needsInput();
      return isPacked && unpacked.length >= Secrets.SHORTEST
          ? Optional.of(unpacked)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      bare.end();
    }
  }

  /** What is cut, or spoilt from some place on, is unpacked as far as it goes. */
  static byte[] unpack(InputStream in, int most) {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      for (int read = in.read(piece); read >= 0 && unpacked.size() < most; read = in.read(piece)) {
        unpacked.write(piece, 0, Math.min(read, most - unpacked.size()));
      }
    } catch (IOException e) {
      // That is as far as it goes.
    }
    return unpacked.toByteArray();
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public List<Edit> inSource(List<Edit> edits) {
    Deflater bare = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = form.pack(packed, bare)) {
      out.write(Edit.apply(bytes, edits));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    } finally {
      bare.end();
    }
    return List.of(new Edit(0, length, packed.toByteArray()));
  }
}
