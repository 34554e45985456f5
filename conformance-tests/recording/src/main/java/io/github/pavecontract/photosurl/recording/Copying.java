package io.github.pavecontract.photosurl.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which a copy is kept while it is read. */
final class Copying extends FilterInputStream {
  private final Capture copy;

  Copying(InputStream in, Capture copy) {
    super(in);
    this.copy = copy;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      byte[] piece = new byte[read];
      System.arraycopy(bytes, offset, piece, 0, read);
      copy.add(piece, read);
    }
    return read;
  }
}
