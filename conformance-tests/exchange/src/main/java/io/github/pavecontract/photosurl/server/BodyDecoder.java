package io.github.pavecontract.photosurl.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Takes the framing off the body of a request as it comes: a given length, or chunks with trailers. */
final class BodyDecoder {
  private static final int LONGEST_LINE = 8 << 10;

  private enum Next {
    SIZE,
    DATA,
    END_OF_CHUNK,
    TRAILER,
    NOTHING
  }

  private final boolean chunked;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private Next next;
  private long left;

  /**
   * Creates a decoder.
   *
   * @param length the length of the body, or -1 if it comes in chunks
   */
  BodyDecoder(long length) {
    this.chunked = length < 0;
    this.left = Math.max(0, length);
    this.next = chunked ? Next.SIZE : length == 0 ? Next.NOTHING : Next.DATA;
  }

  boolean isComplete() {
    return next == Next.NOTHING;
  }

  /**
   * Decodes as much as there is and as fits.
   *
   * @return the number of bytes of the body; 0 if more of the request is needed, or it is complete
   */
  int decode(ByteBuffer in, byte[] out, int offset, int length) throws RefusedRequestException {
    int decoded = 0;
    while (next != Next.NOTHING && in.hasRemaining() && (next != Next.DATA || decoded < length)) {
      if (next == Next.DATA) {
        int some = (int) Math.min(Math.min(left, length - decoded), in.remaining());
        in.get(out, offset + decoded, some);
        decoded += some;
        left -= some;
        if (left == 0) {
          next = chunked ? Next.END_OF_CHUNK : Next.NOTHING;
        }
      } else if (completeLine(in)) {
        endOfLine();
      }
    }
    return decoded;
  }

  private boolean completeLine(ByteBuffer in) throws RefusedRequestException {
    while (in.hasRemaining()) {
      byte b = in.get();
      if (b == '\n') {
        return true;
      }
      if (line.size() == LONGEST_LINE) {
        throw RequestHead.malformed("a line between its chunks is too long");
      }
      line.write(b);
    }
    return false;
  }

  private void endOfLine() throws RefusedRequestException {
    String text = line.toString(StandardCharsets.ISO_8859_1).strip();
    line.reset();
    switch (next) {
      case SIZE -> {
        left = size(text);
        next = left == 0 ? Next.TRAILER : Next.DATA;
      }
      case END_OF_CHUNK -> {
        if (!text.isEmpty()) {
          throw RequestHead.malformed("a chunk is longer than its size");
        }
        next = Next.SIZE;
      }
      default -> next = text.isEmpty() ? Next.NOTHING : Next.TRAILER;
    }
  }

  private static long size(String text) throws RefusedRequestException {
    String size = text.replaceFirst("\\s*;.*", "");
    if (!size.matches("[0-9A-Fa-f]{1,15}")) {
      throw RequestHead.malformed("the size of a chunk is no number");
    }
    return Long.parseLong(size, 16);
  }
}
