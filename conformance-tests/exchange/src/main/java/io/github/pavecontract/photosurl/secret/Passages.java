package io.github.pavecontract.photosurl.secret;

/**
 * The parts of bytes that may be text, in whatever encoding. Most of what can be decoded at all comes to
 * noise, and much of what is sent is pictures: nothing further is encoded in these, so that they are
 * passed over.
 */
final class Passages {
  /** Takes the place of a passage. */
  interface Visitor {
    void passage(int from, int to);
  }

  /** Noise has about one control character in ten bytes; text of any kind has next to none. */
  private static final int CONTROLS_OF_NOISE = 50;

  /** So many bytes that are no text, one after another, end a passage: older encodings have some. */
  private static final int END = 3;

  private static final int ZEROS_OF_UTF_32 = 3;

  private final byte[] bytes;
  private final Visitor visitor;

  private Passages(byte[] bytes, Visitor visitor) {
    this.bytes = bytes;
    this.visitor = visitor;
  }

  static void each(byte[] bytes, Visitor visitor) {
    Passages passages = new Passages(bytes, visitor);
    if (passages.areAllOne()) {
      passages.visit(0, bytes.length);
    } else {
      passages.find();
    }
  }

  private boolean areAllOne() {
    int controls = 0;
    for (byte b : bytes) {
      controls += isControl(b) ? 1 : 0;
    }
    return (long) controls * CONTROLS_OF_NOISE <= bytes.length;
  }

  private void find() {
    int from = 0;
    int ended = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = lengthOfText(i);
      if (length > 0) {
        ended = 0;
        i += length;
        continue;
      }
      i++;
      if (++ended == END) {
        visit(from, i - END);
      }
      if (ended >= END) {
        from = i;
      }
    }
    if (ended < END) {
      visit(from, bytes.length - ended);
    }
  }

  private void visit(int from, int to) {
    if (to - from >= Secrets.SHORTEST && hasLetters(from, to)) {
      visitor.passage(from, to);
    }
  }

  /** As many in a row as the shortest secret has; the zeros of wide encodings do not count. */
  private boolean hasLetters(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters = bytes[i] >= ' ' && bytes[i] < 0x7f ? letters + 1 : bytes[i] == 0 ? letters : 0;
      if (letters >= Secrets.SHORTEST) {
        return true;
      }
    }
    return false;
  }

  /** How many bytes from a place on are text in any case; 0 if the first is not. */
  private int lengthOfText(int at) {
    byte b = bytes[at];
    if (b == 0) {
      int zeros = 1;
      while (zeros <= ZEROS_OF_UTF_32 && at + zeros < bytes.length && bytes[at + zeros] == 0) {
        zeros++;
      }
      return zeros <= ZEROS_OF_UTF_32 ? zeros : 0;
    }
    if (b > 0) {
      return isControl(b) ? 0 : 1;
    }
    return lengthOfUtf8(at);
  }

  private int lengthOfUtf8(int at) {
    int first = bytes[at] & 0xff;
    int length = first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static boolean isControl(byte b) {
    return (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') || b == 0x7f;
  }
}
