package io.github.pavecontract.photosurl.verify.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** What comes from a socket up to a point in time, however slowly it drips. */
final class DeadlineStream extends InputStream {
  private final Socket socket;
  private final InputStream in;
  private long deadline;

  DeadlineStream(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  void endAfter(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    return in.read(bytes, offset, length);
  }
}
