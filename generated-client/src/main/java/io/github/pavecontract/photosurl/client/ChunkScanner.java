package io.github.pavecontract.photosurl.client;

import java.net.ProtocolException;

/** Finds the end of a body in chunks (RFC 9112, 7.1), in pieces as they come. */
final class ChunkScanner {
  /** The length of a chunk in hexadecimal, and its extensions. */
  static final int MOST_OF_LINE = 4096;

  private static final int MOST_DIGITS = 15;

  private enum Part {
    SIZE,
    EXTENSION,
    DATA,
    DATA_END,
    TRAILER,
    COMPLETE,
    BROKEN
  }

  private Part part = Part.COMPLETE;
  private int ofLine;
  private int digits;
  private long size;
  private int mostOfTrailer;

  void start(int mostOfTrailer) {
    this.mostOfTrailer = mostOfTrailer;
    beginLine(Part.SIZE);
    digits = 0;
    size = 0;
  }

  boolean isComplete() {
    return part == Part.COMPLETE;
  }

  /** Whether this is no body in chunks; who reads it finds out what is wrong. */
  boolean isBroken() {
    return part == Part.BROKEN;
  }

  /** Returns where the body ends, or the end of the bytes. */
  int scan(byte[] bytes, int from, int to) throws ProtocolException {
    int at = from;
    while (at < to && !isComplete() && !isBroken()) {
      if (part == Part.DATA) {
        int count = (int) Math.min(size, to - at);
        at += count;
        size -= count;
        if (size == 0) {
          beginLine(Part.DATA_END);
        }
      } else {
        next(bytes[at]);
        at++;
      }
    }
    return at;
  }

  private void beginLine(Part next) {
    part = next;
    ofLine = 0;
  }

  private void next(byte b) throws ProtocolException {
    if (part == Part.TRAILER) {
      trailer(b);
      return;
    }
    ofLine++;
    if (ofLine > MOST_OF_LINE) {
      throw new ProtocolException(
          "A line between the chunks of the answer is longer than " + MOST_OF_LINE + " bytes");
    }
    if (b == '\n') {
      endOfLine();
    } else if (part == Part.SIZE) {
      size(b);
    }
  }

  private void size(byte b) {
    int digit = Character.digit(b, 16);
    if (digit == -1) {
      part = Part.EXTENSION;
      return;
    }
    size = size * 16 + digit;
    // Leading zeros do not count.
    digits += size == 0 ? 0 : 1;
    if (digits > MOST_DIGITS) {
      part = Part.BROKEN;
    }
  }

  private void endOfLine() {
    if (part == Part.DATA_END) {
      beginLine(Part.SIZE);
      digits = 0;
      size = 0;
    } else if (size > 0) {
      part = Part.DATA;
    } else {
      beginLine(Part.TRAILER);
    }
  }

  private void trailer(byte b) throws ProtocolException {
    mostOfTrailer--;
    if (mostOfTrailer < 0) {
      throw new ProtocolException("The trailer of the answer is too long");
    }
    if (b == '\n') {
      if (ofLine == 0) {
        part = Part.COMPLETE;
      }
      ofLine = 0;
    } else if (b != '\r') {
      ofLine++;
    }
  }
}
