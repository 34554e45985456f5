package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Follows the HTTP/1.1 messages on one connection, and hands out no byte beyond the answer to the last request:
 * what a server sends in addition never becomes part of another answer. It also bounds what OkHttp does not:
 * the head of an answer, interim answers and the lines between chunks.
 */
final class Http1Guard {
  /** The same limit as OkHttp has for the fields of one head. */
  static final int MOST_OF_HEAD = 256 * 1024;

  private enum Phase {
    /** Nothing was asked, or the answer is complete. */
    IDLE,
    /** A request was begun, and its answer has not yet come as far as its body. */
    HEAD,
    /** A body of known length. */
    FIXED,
    /** A body in chunks. */
    CHUNKED,
    /** Where the answer ends cannot be known: everything is passed on, and the connection not used again. */
    OPAQUE
  }

  private final InputStream in;
  private final OutputStream out;
  private final ChunkScanner chunks = new ChunkScanner();
  private byte[] buffer = new byte[8192];
  private int from;
  private int to;
  private Phase phase = Phase.IDLE;
  private boolean asked;
  private boolean spoiled;
  private boolean interimPassed;
  private int headBytes;
  private int ofHead;
  private long ofBody;

  Http1Guard(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Whether a request was sent on this connection before. */
  boolean isUsed() {
    return asked;
  }

  /** Whether the last answer is incomplete, or was followed by bytes that nobody asked for. */
  boolean isSpoiled() {
    return spoiled || phase != Phase.IDLE || from < to;
  }

  InputStream input() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : handOut(bytes, offset, length);
      }

      @Override
      public int available() throws IOException {
        return ofHead > 0 || from == to ? in.available() : to - from;
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (phase == Phase.IDLE) {
          begin(bytes, offset, length);
        }
        out.write(bytes, offset, length);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  private void begin(byte[] bytes, int offset, int length) {
    asked = true;
    interimPassed = false;
    headBytes = 0;
    // The preface of HTTP/2 where it is agreed on beforehand.
    boolean http2 =
        length > 2 && new String(bytes, offset, 3, StandardCharsets.ISO_8859_1).equals("PRI");
    phase = http2 ? Phase.OPAQUE : Phase.HEAD;
  }

  private int handOut(byte[] bytes, int offset, int length) throws IOException {
    if (phase == Phase.IDLE) {
      return lookWhileIdle();
    }
    if (ofHead == 0 && phase == Phase.HEAD) {
      readHead();
    }
    if (ofHead > 0) {
      int count = take(bytes, offset, Math.min(length, ofHead));
      ofHead -= count;
      finish();
      return count;
    }
    if (from < to) {
      return take(bytes, offset, Math.min(length, ofMessage(Math.min(length, to - from))));
    }
    return switch (phase) {
      case FIXED -> fixed(in.read(bytes, offset, (int) Math.min(length, ofBody)));
      case CHUNKED -> fill() ? take(bytes, offset, ofMessage(Math.min(length, to))) : -1;
      default -> in.read(bytes, offset, length);
    };
  }

  /** OkHttp reads from an idle connection to see whether it is alive. */
  private int lookWhileIdle() throws IOException {
    if (from == to && in.read(buffer, 0, 1) != -1) {
      spoiled = true;
    }
    return -1;
  }

  private int fixed(int count) {
    ofBody -= Math.max(0, count);
    finish();
    return count;
  }

  /** So many of the next bytes belong to the answer; there is at least one. */
  private int ofMessage(int count) throws IOException {
    switch (phase) {
      case FIXED -> {
        int mine = (int) Math.min(count, ofBody);
        fixed(mine);
        return mine;
      }
      case CHUNKED -> {
        int mine = chunks.scan(buffer, from, from + count) - from;
        if (chunks.isBroken()) {
          phase = Phase.OPAQUE;
          return count;
        }
        if (chunks.isComplete()) {
          phase = Phase.IDLE;
        }
        return mine;
      }
      default -> {
        return count;
      }
    }
  }

  private void finish() {
    if (phase == Phase.FIXED && ofHead == 0 && ofBody == 0) {
      phase = Phase.IDLE;
    }
  }

  private int take(byte[] bytes, int offset, int count) {
    System.arraycopy(buffer, from, bytes, offset, count);
    from += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
    } else if (to == buffer.length) {
      buffer = Arrays.copyOfRange(buffer, from, from + 2 * buffer.length);
      to -= from;
      from = 0;
    }
    int count = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, count);
    return count != -1;
  }

  /** Reads until a head is complete that is to be handed out; interim ones but the first are dropped. */
  private void readHead() throws IOException {
    int seen = from;
    while (phase == Phase.HEAD && ofHead == 0) {
      int end = AnswerHead.end(buffer, seen, from, to);
      if (end == -1) {
        if (headBytes + to - from > MOST_OF_HEAD) {
          throw new ProtocolException(
              "The head of the answer is longer than " + MOST_OF_HEAD + " bytes");
        }
        int unseen = to - from;
        if (!fill()) {
          phase = Phase.OPAQUE;
        }
        seen = from + unseen;
        continue;
      }
      headBytes += end - from;
      AnswerHead head = AnswerHead.parse(buffer, from, end);
      if (!head.isInterim()) {
        ofHead = end - from;
        enter(head);
      } else if (!interimPassed) {
        interimPassed = true;
        ofHead = end - from;
      } else {
        from = end;
        seen = end;
      }
    }
  }

  private void enter(AnswerHead head) {
    spoiled |= head.isAmbiguous();
    if (head.isChunked()) {
      chunks.start(MOST_OF_HEAD);
      phase = Phase.CHUNKED;
    } else if (head.length() >= 0) {
      ofBody = head.length();
      phase = Phase.FIXED;
    } else {
      phase = Phase.OPAQUE;
    }
  }
}
