package io.github.pavecontract.photosurl.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * As much of HTTP/2 (RFC 9113) as it takes to tell a client of it in its own language that this server
 * speaks HTTP/1.1: the first request gets an answer with status 505.
 */
final class Http2Refusal {
  private static final int FRAME_HEAD = 9;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int ACK = 1;
  private static final int END_HEADERS = 4;
  private static final int HTTP_1_1_REQUIRED = 0xd;

  /** {@code :status} and {@code content-type} by their names in the static table of HPACK. */
  private static final int STATUS = 0x08;

  private static final byte[] CONTENT_TYPE = {0x0f, 0x10};

  private Http2Refusal() {}

  /**
   * Finds the first request.
   *
   * @param received what came behind the preface
   * @return the number of its stream; 0 if it has not come yet
   */
  static int firstStream(ByteBuffer received) {
    ByteBuffer frames = received.slice();
    while (frames.remaining() >= FRAME_HEAD) {
      int head = frames.getInt();
      frames.get();
      int stream = frames.getInt() & Integer.MAX_VALUE;
      if ((head & 0xff) == HEADERS) {
        return Math.max(1, stream);
      }
      int length = head >>> 8;
      if (frames.remaining() < length) {
        return 0;
      }
      frames.position(frames.position() + length);
    }
    return 0;
  }

  /** The answer to the request of a stream, after which no more are taken. */
  static byte[] answer(int stream, String sentence) {
    byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    fields.write(STATUS);
    literal(fields, "505");
    fields.writeBytes(CONTENT_TYPE);
    literal(fields, "text/plain; charset=utf-8");
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    frame(frames, SETTINGS, 0, 0, new byte[0]);
    frame(frames, SETTINGS, ACK, 0, new byte[0]);
    frame(frames, HEADERS, END_HEADERS, stream, fields.toByteArray());
    frame(frames, DATA, END_STREAM, stream, text);
    frame(
        frames,
        GOAWAY,
        0,
        0,
        ByteBuffer.allocate(8).putInt(stream).putInt(HTTP_1_1_REQUIRED).array());
    return frames.toByteArray();
  }

  private static void literal(ByteArrayOutputStream out, String value) {
    out.write(value.length());
    out.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
  }

  private static void frame(
      ByteArrayOutputStream out, int type, int flags, int stream, byte[] payload) {
    out.writeBytes(ByteBuffer.allocate(FRAME_HEAD)
        .putInt(payload.length << 8 | type)
        .put((byte) flags)
        .putInt(stream)
        .array());
    out.writeBytes(payload);
  }
}
