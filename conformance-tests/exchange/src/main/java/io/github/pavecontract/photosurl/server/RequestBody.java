package io.github.pavecontract.photosurl.server;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request, while it comes. */
final class RequestBody extends InputStream {
  private final ClientConnection connection;
  private boolean continueFirst;

  RequestBody(ClientConnection connection, boolean continueFirst) {
    this.connection = connection;
    this.continueFirst = continueFirst;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (continueFirst && !connection.isBodyComplete()) {
      continueFirst = false;
      connection.sendContinue();
    }
    return length == 0 ? 0 : connection.readBody(bytes, offset, length);
  }
}
