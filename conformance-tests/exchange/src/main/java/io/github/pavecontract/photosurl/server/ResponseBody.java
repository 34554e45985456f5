package io.github.pavecontract.photosurl.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The body of a response, behind its head: both leave together if they are short. */
final class ResponseBody extends OutputStream {
  /** How a body is framed. */
  enum Framing {
    LENGTH,
    CHUNKS,
    END_OF_CONNECTION
  }

  private static final int BUFFERED = 8 << 10;

  private final ClientConnection connection;
  private final Framing framing;
  private final ByteArrayOutputStream head;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
  private long left;
  private boolean closed;

  /**
   * Begins a body.
   *
   * @param length how long it is, if its framing says so
   */
  ResponseBody(ClientConnection connection, String head, Framing framing, long length) {
    this.connection = connection;
    this.framing = framing;
    this.left = length;
    this.head = new ByteArrayOutputStream(512);
    this.head.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (closed || (framing == Framing.LENGTH && length > left)) {
      throw new IOException("the response is longer than it says");
    }
    left -= length;
    buffer.write(bytes, offset, length);
    if (buffer.size() >= BUFFERED) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (framing == Framing.CHUNKS && buffer.size() > 0) {
      head.writeBytes(
          (Integer.toHexString(buffer.size()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    buffer.writeTo(head);
    if (framing == Framing.CHUNKS && buffer.size() > 0) {
      head.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    buffer.reset();
    connection.write(ByteBuffer.wrap(head.toByteArray()));
    head.reset();
  }

  /** Ends it. What is shorter than it says is written as far as it goes. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    flush();
    if (framing == Framing.CHUNKS) {
      connection.write(ByteBuffer.wrap("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    }
  }

  boolean isComplete() {
    return closed && (framing != Framing.LENGTH || left == 0);
  }
}
