package io.github.pavecontract.photosurl.secret;

import java.util.List;
import java.util.regex.Pattern;

/** Secrets that are numbers, in places where nothing else than a number can stand. */
final class Numbers {
  /** As JSON has them (RFC 8259, 6), and with zeros before. */
  static final Pattern JSON = Pattern.compile("-?[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?");

  /** What is longer is no number that anybody reads. */
  static final int LONGEST = 400;

  private static final byte[] ZERO = {'0'};

  private Numbers() {}

  /** The edits, of which those of numbers in JSON put another number there; what is a part of a number is none. */
  static List<Edit> kept(byte[] bytes, List<Edit> edits) {
    ScannedText text = new ScannedText(bytes);
    return edits.stream()
        .filter(edit -> !isPartOfNumber(text, edit.from(), edit.to()))
        .map(edit -> standAlone(text, edit.from(), edit.to())
            ? new Edit(edit.from(), edit.to(), ZERO)
            : edit)
        .toList();
  }

  private static boolean isPartOfNumber(ScannedText text, int from, int to) {
    return isDigit(text.at(from))
        && isDigit(text.at(to - 1))
        && (isDigit(text.at(from - 1)) || isDigit(text.at(to)))
        && isNumber(text, from, to);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isNumber(ScannedText text, int from, int to) {
    return to - from <= LONGEST && JSON.matcher(text.string(from, to)).matches();
  }

  /** Whether a number stands where JSON has one. */
  static boolean standAlone(ScannedText text, int from, int to) {
    if (!isNumber(text, from, to)) {
      return false;
    }
    int before = from - 1;
    while (text.isAny(before, " \t\r\n")) {
      before--;
    }
    return text.isAny(before, ":,[") && text.isAny(text.blanks(to), ",]}");
  }
}
