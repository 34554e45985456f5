package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.document.PrivateFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file for what must wait on the disk and nobody may read: encrypted with a key that this process alone
 * has and never writes down. Where the system allows it, it has no name from the start, so that nothing
 * of it outlives the process.
 */
final class SealedFile implements Closeable {
  private static final int BLOCK = 16;

  private final Path file;
  private final FileChannel channel;
  private final SecretKeySpec key;
  private final Cipher writing;
  private long size;

  private SealedFile(Path file, FileChannel channel, SecretKeySpec key) throws IOException {
    this.file = file;
    this.channel = channel;
    this.key = key;
    this.writing = cipherAt(0);
  }

  /** Creates an empty file beside another. */
  static SealedFile beside(Path other) throws IOException {
    byte[] key = new byte[BLOCK];
    new SecureRandom().nextBytes(key);
    Path file = PrivateFile.beside(other);
    FileChannel channel = PrivateFile.create(file);
    try {
      Files.delete(file);
    } catch (IOException e) {
      // Windows does not let go of a file that is open; it is deleted at the end.
    }
    return new SealedFile(file, channel, new SecretKeySpec(key, "AES"));
  }

  /** In counter mode each block can be read without those before it. The key is used for this file only. */
  private Cipher cipherAt(long block) throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      byte[] counter = ByteBuffer.allocate(BLOCK).putLong(Long.BYTES, block).array();
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IOException("this JDK has no AES", e);
    }
  }

  long size() {
    return size;
  }

  /** Appends to the file. Not to be closed. */
  OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] sealed = writing.update(bytes, offset, length);
        ByteBuffer buffer = ByteBuffer.wrap(sealed == null ? new byte[0] : sealed);
        while (buffer.hasRemaining()) {
          size += channel.write(buffer, size);
        }
      }
    };
  }

  /** What was written, from a place on. */
  InputStream from(long start) throws IOException {
    Cipher reading = cipherAt(start / BLOCK);
    int before = (int) (start % BLOCK);
    reading.update(new byte[before]);
    return new InputStream() {
      private long at = start;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = channel.read(ByteBuffer.wrap(bytes, offset, length), at);
        if (read > 0) {
          at += read;
          byte[] plain = reading.update(bytes, offset, read);
          System.arraycopy(plain, 0, bytes, offset, read);
        }
        return read;
      }
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
