package io.github.pavecontract.photosurl.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a body that passes by. What is short is kept in memory, more of it in a sealed file:
 * many long bodies at once must not take the memory of the whole process.
 */
final class Capture implements BodySource, Closeable {
  /** What is kept beyond the limit: a secret may begin before it and end behind. */
  static final int MARGIN = 64 << 10;

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
   * @param limit the most bytes to record
   */
  Capture(Path recording, int limit) {
    this.recording = recording;
    this.limit = limit;
  }

  void add(byte[] bytes, int length) throws IOException {
    passed += length;
    int some = Math.min(length, limit + MARGIN - kept);
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
    try (OutputStream out = file.append()) {
      memory.writeTo(out);
    }
    memory.reset();
  }

  /** How many bytes passed by. */
  long passed() {
    return passed;
  }

  /** The most bytes to record. */
  int limit() {
    return limit;
  }

  /** How many were kept. */
  @Override
  public int size() {
    return kept;
  }

  /** What was kept, from the beginning. */
  InputStream open() throws IOException {
    InputStream rest = new ByteArrayInputStream(memory.toByteArray());
    return file == null ? rest : new SequenceInputStream(file.from(0), rest);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = open()) {
      if (in.transferTo(out) < kept) {
        throw new IOException("a file beside the recording was cut");
      }
    }
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
