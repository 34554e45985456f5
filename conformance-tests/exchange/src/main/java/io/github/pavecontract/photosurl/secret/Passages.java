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

  /** Looks at every sixth byte only, until that may be in a word. */
  private void find() {
    int done = 0;
    int at = 0;
    while (at + Secrets.SHORTEST <= bytes.length) {
      int i = at + Secrets.SHORTEST - 1;
      while (i >= at && isLetter(bytes[i])) {
        i--;
      }
      if (i >= at) {
        at = i + 1;
      } else {
        int to = end(at + Secrets.SHORTEST);
        visit(begin(at, done), to);
        done = to;
        at = to;
      }
    }
  }

  /** Zeros of wide encodings are between letters. */
  private static boolean isLetter(byte b) {
    return (b >= ' ' && b < 0x7f) || b == 0;
  }

  private int begin(int word, int least) {
    int begin = word;
    int ended = 0;
    for (int i = word - 1; i >= least && ended < END; i--) {
      boolean isText = bytes[i] > 0 && !isControl(bytes[i]);
      ended = isText ? 0 : ended + 1;
      begin = isText ? i : begin;
    }
    return begin;
  }

  private int end(int from) {
    int end = from;
    int ended = 0;
    for (int i = from; i < bytes.length && ended < END; ) {
      int length = lengthOfText(i);
      ended = length > 0 ? 0 : ended + 1;
      i += Math.max(1, length);
      end = length > 0 ? i : end;
    }
    return end;
  }

  private void visit(int from, int to) {
    if (hasLetters(from, to)) {
      visitor.passage(from, to);
    }
  }

  /** As many in a row as the shortest secret has, whether or not zeros are between them. */
  private boolean hasLetters(int from, int to) {
    int letters = 0;
    for (int i = from; i < to && letters < Secrets.SHORTEST; i++) {
      letters = bytes[i] == 0 ? letters : isLetter(bytes[i]) ? letters + 1 : 0;
    }
    return letters >= Secrets.SHORTEST;
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
