package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The text of a pact in UTF-8; some editors put a byte order mark before it, which says nothing. */
final class PactText {
  private PactText() {}

  static ByteBuffer of(Path file, byte[] bytes) {
    if (isAt(bytes, 0xFE, 0xFF) || isAt(bytes, 0xFF, 0xFE) || hasZero(bytes)) {
      throw ProblemException.at(
          file.toString(), "The file is in UTF-16 or UTF-32.", "Save it as UTF-8.");
    }
    int mark = isAt(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return ByteBuffer.wrap(bytes, mark, bytes.length - mark);
  }

  /** A character of ASCII has a zero beside it in any wide form, and JSON begins with one. */
  private static boolean hasZero(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
  }

  private static boolean isAt(byte[] bytes, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
