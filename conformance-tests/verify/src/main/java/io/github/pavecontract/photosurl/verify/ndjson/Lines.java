package io.github.pavecontract.photosurl.verify.ndjson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, each of which fits into memory or is passed over. */
final class Lines {
  /** The most bytes of a line: two bodies of 16 MiB. */
  static final int LONGEST = 32 << 20;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Runnable idle;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  /**
   * A line.
   *
   * @param bytes what it holds, without its end
   * @param isTooLong whether it is longer than {@link #LONGEST}, so that its bytes are passed over
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares lines.
  record Line(byte[] bytes, boolean isTooLong) {}

  /**
   * Starts before the first line.
   *
   * @param in the bytes
   * @param idle is told when nothing more has come yet
   */
  Lines(InputStream in, Runnable idle) {
    this.in = in;
    this.idle = idle;
  }

  /** The next line, be it empty; null at the end. */
  @Nullable
  Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean isTooLong = false;
    boolean isThere = false;
    while (at < end || fill()) {
      isThere = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (line.size() + at - from > LONGEST) {
        isTooLong = true;
        line.reset();
      }
      if (!isTooLong) {
        line.write(buffer, from, at - from);
      }
      if (at < end) {
        at++;
        break;
      }
    }
    return isThere ? new Line(line.toByteArray(), isTooLong) : null;
  }

  private boolean fill() throws IOException {
    if (in.available() == 0) {
      idle.run();
    }
    at = 0;
    end = Math.max(0, in.read(buffer, 0, BUFFER));
    return end > 0;
  }
}
