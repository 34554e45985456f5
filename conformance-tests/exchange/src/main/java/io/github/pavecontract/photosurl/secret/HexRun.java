package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Characters that may be bytes in hexadecimal, read from the first or the second of them. */
final class HexRun implements View {
  private static final int SHORTEST = 2 * Secrets.SHORTEST;

  private final int from;
  private final byte[] bytes;
  private final boolean capitals;

  private HexRun(byte[] source, int from, int to) {
    this.from = from;
    this.bytes = new byte[(to - from) / 2];
    boolean anyCapital = false;
    for (int i = 0; i < bytes.length; i++) {
      int at = from + 2 * i;
      bytes[i] =
          (byte) (Character.digit(source[at], 16) * 16 + Character.digit(source[at + 1], 16));
      anyCapital |= isCapital(source[at]) || isCapital(source[at + 1]);
    }
    this.capitals = anyCapital;
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'F';
  }

  /** Reads all that may be hexadecimal in a text. */
  static void each(byte[] source, Consumer<View> views) {
    int begin = 0;
    for (int i = 0; i <= source.length; i++) {
      if (i < source.length && Character.digit(source[i], 16) >= 0) {
        continue;
      }
      for (int from = begin; from < begin + 2 && i - from >= SHORTEST; from++) {
        views.accept(new HexRun(source, from, i));
      }
      begin = i + 1;
    }
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public List<Edit> inSource(List<Edit> edits) {
    HexFormat hex = capitals ? HexFormat.of().withUpperCase() : HexFormat.of();
    List<Edit> there = new ArrayList<>();
    for (Edit edit : edits) {
      there.add(new Edit(
          from + 2 * edit.from(),
          from + 2 * edit.to(),
          hex.formatHex(edit.text()).getBytes(StandardCharsets.US_ASCII)));
    }
    return there;
  }
}
