package io.github.pavecontract.photosurl.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ASCII in UTF-16 or UTF-32 of either byte order: the same without the zeros. */
final class WideText implements View {
  private final byte[] bytes;
  private final int[] places;

  private WideText(byte[] bytes, int[] places) {
    this.bytes = bytes;
    this.places = places;
  }

  /** Reads a text without its zeros; empty if it has none. */
  static Optional<View> of(byte[] source) {
    int first = 0;
    while (first < source.length && source[first] != 0) {
      first++;
    }
    if (first == source.length) {
      return Optional.empty();
    }
    byte[] bytes = new byte[source.length];
    int[] places = new int[source.length];
    int length = 0;
    for (int i = 0; i < source.length; i++) {
      if (source[i] != 0) {
        places[length] = i;
        bytes[length++] = source[i];
      }
    }
    return Optional.of(new WideText(Arrays.copyOf(bytes, length), places));
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public List<Edit> inSource(List<Edit> edits) {
    List<Edit> there = new ArrayList<>();
    for (Edit edit : edits) {
      int from = places[edit.from()];
      int to = places[edit.to() - 1] + 1;
      int zeros = edit.to() - edit.from() < 2 ? 0 : places[edit.from() + 1] - from - 1;
      there.add(new Edit(from, to, spread(edit.text(), zeros)));
    }
    return there;
  }

  /** As many zeros between any two characters; those before the first and behind the last are kept. */
  private static byte[] spread(byte[] text, int zeros) {
    if (text.length == 0) {
      return text;
    }
    byte[] wide = new byte[(text.length - 1) * (zeros + 1) + 1];
    for (int i = 0; i < text.length; i++) {
      wide[i * (zeros + 1)] = text[i];
    }
    return wide;
  }
}
