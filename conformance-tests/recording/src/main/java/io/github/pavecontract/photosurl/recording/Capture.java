package io.github.pavecontract.photosurl.recording;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a body that passes by. What is short is kept in memory, more of it in a sealed file:
 * many long bodies at once must not take the memory of the whole process.
 */
final class Capture implements Closeable {
  private static final int IN_MEMORY = 64 << 10;

  private final Path recording;
  private final int limit;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable SealedFile file;
  private long passed;
  private int kept;

  /**
   * Creates an empty capture.
   *
   * @param recording the file beside which it may put one
   * @param limit the most bytes to keep
   */
  Capture(Path recording, int limit) {
    this.recording = recording;
    this.limit = limit;
  }

  void add(byte[] bytes, int length) throws IOException {
    passed += length;
    int some = Math.min(length, limit - kept);
    if (some > 0) {
      memory.write(bytes, 0, some);
      kept += some;
      if (memory.size() > IN_MEMORY) {
        spill();
      }
    }
  }

  private void spill() throws IOException {
    if (file == null) {
      file = SealedFile.beside(recording);
    }
    memory.writeTo(file.out());
    memory.reset();
  }

  /** How many bytes passed by. */
  long passed() {
    return passed;
  }

  /** What was kept of them. */
  ByteString body() throws IOException {
    byte[] body = new byte[kept];
    int inFile = kept - memory.size();
    if (file != null && inFile > 0) {
      int read = file.from(0).readNBytes(body, 0, inFile);
      if (read < inFile) {
        throw new IOException("a file beside the recording was cut");
      }
    }
    System.arraycopy(memory.toByteArray(), 0, body, inFile, memory.size());
    return ByteString.of(body);
  }

  boolean isWhole() {
    return passed == kept;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
