package io.github.pavecontract.photosurl.recording;

import java.io.IOException;
import java.io.OutputStream;
import okio.ByteString;

/** The bytes of a body, wherever they are: long ones do not fit into the memory all at once. */
interface BodySource {
  /** The number of bytes. */
  int size();

  void writeTo(OutputStream out) throws IOException;

  static BodySource of(ByteString bytes) {
    return new BodySource() {
      @Override
      public int size() {
        return bytes.size();
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        bytes.write(out);
      }
    };
  }
}
