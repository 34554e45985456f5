package io.github.pavecontract.photosurl.verify.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an answer, one after the other. */
final class AnswerBytes {
  private final InputStream in;
  private long count;

  AnswerBytes(InputStream in) {
    this.in = in;
  }

  /** How many bytes came so far. */
  long count() {
    return count;
  }

  /** The next byte, or -1 at the end. */
  int next() throws IOException {
    int next = in.read();
    if (next >= 0) {
      count++;
    }
    return next;
  }

  /** Up to a line feed, which is included; shorter only at the end, or where the limit is reached. */
  byte[] line(int limit) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() < limit) {
      int next = next();
      if (next < 0) {
        break;
      }
      line.write(next);
      if (next == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  /** Copies bytes; what came before the end is copied although it throws. */
  void copy(long length, ByteArrayOutputStream to) throws IOException {
    byte[] buffer = new byte[8192];
    for (long left = length; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException();
      }
      count += read;
      to.write(buffer, 0, read);
      left -= read;
    }
  }
}
