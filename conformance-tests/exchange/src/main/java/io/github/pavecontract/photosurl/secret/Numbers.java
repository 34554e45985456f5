package io.github.pavecontract.photosurl.secret;

import java.util.List;

/** Secrets that are numbers, in places where nothing else than a number can stand. */
final class Numbers {
  private static final byte[] ZERO = {'0'};

  private Numbers() {}

  /** The edits, of which those of numbers in JSON put another number there. */
  static List<Edit> kept(byte[] bytes, List<Edit> edits) {
    ScannedText text = new ScannedText(bytes);
    return edits.stream()
        .map(edit -> standAlone(text, edit.from(), edit.to())
            ? new Edit(edit.from(), edit.to(), ZERO)
            : edit)
        .toList();
  }

  /** Whether digits stand where JSON has a number. */
  static boolean standAlone(ScannedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.at(i) < '0' || text.at(i) > '9') {
        return false;
      }
    }
    int before = from - 1;
    while (text.isAny(before, " \t\r\n")) {
      before--;
    }
    return text.isAny(before, ":,[") && text.isAny(text.blanks(to), ",]}");
  }
}
