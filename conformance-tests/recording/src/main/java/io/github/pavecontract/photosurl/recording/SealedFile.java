package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.document.PrivateFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
  private final AsynchronousFileChannel channel;
  private final SecretKeySpec key;
  private long size;

  private SealedFile(Path file, AsynchronousFileChannel channel, SecretKeySpec key) {
    this.file = file;
    this.channel = channel;
    this.key = key;
  }

  /** Creates an empty file beside another. */
  static SealedFile beside(Path other) throws IOException {
    byte[] key = new byte[BLOCK];
    new SecureRandom().nextBytes(key);
    Path file = PrivateFile.beside(other);
    AsynchronousFileChannel channel = PrivateFile.createUninterrupted(file);
    try {
      Files.delete(file);
    } catch (IOException e) {
      // Windows does not let go of a file that is open; it is deleted at the end.
    }
    return new SealedFile(file, channel, new SecretKeySpec(key, "AES"));
  }

  /** In counter mode each block can be read without those before it. The key is used for this file only. */
  private Cipher cipherAt(long place) throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      byte[] counter =
          ByteBuffer.allocate(BLOCK).putLong(Long.BYTES, place / BLOCK).array();
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
      cipher.update(new byte[(int) (place % BLOCK)]);
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IOException("this JDK has no AES", e);
    }
  }

  long size() {
    return size;
  }

  /** Appends to the file. What was written belongs to it once it is closed; if that fails, nothing does. */
  OutputStream append() throws IOException {
    Cipher writing = cipherAt(size);
    return new OutputStream() {
      private long at = size;

      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] sealed = writing.update(bytes, offset, length);
        ByteBuffer buffer = ByteBuffer.wrap(sealed == null ? new byte[0] : sealed);
        while (buffer.hasRemaining()) {
          at += await(channel.write(buffer, at));
        }
      }

      @Override
      public void close() {
        size = at;
      }
    };
  }

  /** What was written, from a place on. */
  InputStream from(long start) throws IOException {
    Cipher reading = cipherAt(start);
    return new InputStream() {
      private long at = start;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = await(channel.read(ByteBuffer.wrap(bytes, offset, length), at));
        if (read > 0) {
          at += read;
          byte[] plain = reading.update(bytes, offset, read);
          System.arraycopy(plain, 0, bytes, offset, read);
        }
        return read;
      }
    };
  }

  /** Waits in any case: half of an exchange is of no use, and it takes no time. */
  private static int await(Future<Integer> transfer) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return transfer.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
