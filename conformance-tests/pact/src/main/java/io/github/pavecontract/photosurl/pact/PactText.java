package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The text of a pact in UTF-8; some editors put a byte order mark before it, which says nothing. */
final class PactText {
  private PactText() {}

  static ByteBuffer of(Path file, byte[] bytes) {
    if (isAt(bytes, 0xFE, 0xFF) || isAt(bytes, 0xFF, 0xFE) || beginsWide(bytes)) {
      throw ProblemException.at(file.toString(), "The file is in UTF-16.", "Save it as UTF-8.");
    }
    int mark = isAt(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return ByteBuffer.wrap(bytes, mark, bytes.length - mark);
  }

  /** Without a mark: JSON begins with a character of ASCII, which then has a zero beside it. */
  private static boolean beginsWide(byte[] bytes) {
    return isAt(bytes, '{', 0) || isAt(bytes, 0, '{');
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
