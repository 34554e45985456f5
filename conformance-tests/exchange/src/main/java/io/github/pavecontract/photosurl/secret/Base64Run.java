package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * Characters that may be Base64, in either alphabet, read from one of four offsets: what stands before
 * the encoded text may look like Base64 as well.
 */
final class Base64Run implements View {
  /** What is needed for the shortest secret. */
  private static final int SHORTEST = 8;

  private static final int GROUP = 4;
  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < digits.length(); i++) {
      VALUES[digits.charAt(i)] = (byte) i;
    }
    VALUES['-'] = VALUES['+'];
    VALUES['_'] = VALUES['/'];
  }

  private final byte[] source;
  private final int from;
  private final int to;
  private final byte[] bytes;

  private Base64Run(byte[] source, int from, int to) {
    this.source = source;
    this.from = from;
    this.to = to;
    this.bytes = decode(source, from, to);
  }

  static boolean isDigit(byte b) {
    return VALUES[b & 0xff] >= 0;
  }

  /** Reads all that may be Base64 in a text. */
  static void each(byte[] source, Consumer<View> views) {
    int begin = 0;
    for (int i = 0; i <= source.length; i++) {
      if (i < source.length && isDigit(source[i])) {
        continue;
      }
      for (int from = begin; from < begin + GROUP && i - from >= SHORTEST; from++) {
        views.accept(new Base64Run(source, from, i));
      }
      begin = i + 1;
    }
  }

  private static byte[] decode(byte[] source, int from, int to) {
    byte[] decoded = new byte[(to - from) * 3 / GROUP];
    int bits = 0;
    int filled = 0;
    int length = 0;
    for (int i = from; i < to; i++) {
      bits = (bits << 6) | VALUES[source[i] & 0xff];
      filled += 6;
      if (filled >= 8) {
        filled -= 8;
        decoded[length++] = (byte) (bits >> filled);
      }
    }
    return decoded;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  /** Whole groups of characters are written anew, so that the rest can be decoded as before. */
  @Override
  public List<Edit> inSource(List<Edit> edits) {
    List<Edit> there = new ArrayList<>();
    int i = 0;
    while (i < edits.size()) {
      int begin = edits.get(i).from() / 3;
      int end = groupsUpTo(edits.get(i).to());
      int next = i + 1;
      while (next < edits.size() && edits.get(next).from() / 3 < end) {
        end = groupsUpTo(edits.get(next).to());
        next++;
      }
      there.add(group(begin, end, edits.subList(i, next)));
      i = next;
    }
    return there;
  }

  private static int groupsUpTo(int bytes) {
    return (bytes + 2) / 3;
  }

  private Edit group(int begin, int end, List<Edit> edits) {
    boolean last = end * GROUP >= to - from;
    byte[] changed = Edit.apply(bytes, begin * 3, Math.min(end * 3, bytes.length), edits);
    int paddingEnd = to;
    while (last && paddingEnd < source.length && source[paddingEnd] == '=') {
      paddingEnd++;
    }
    boolean padded = paddingEnd > to || (to - from) % GROUP == 0;
    byte[] encoded = last
        ? (padded ? encoder() : encoder().withoutPadding()).encode(changed)
        : encoder().encode(filledUp(changed));
    return new Edit(from + begin * GROUP, last ? paddingEnd : from + end * GROUP, encoded);
  }

  /** Behind it comes more, so that its length must be a multiple of three. */
  private static byte[] filledUp(byte[] changed) {
    byte[] filled = Arrays.copyOf(changed, groupsUpTo(changed.length) * 3);
    Arrays.fill(filled, changed.length, filled.length, (byte) '*');
    return filled;
  }

  private Base64.Encoder encoder() {
    String text = new String(source, from, to - from, StandardCharsets.ISO_8859_1);
    return text.indexOf('-') >= 0 || text.indexOf('_') >= 0
        ? Base64.getUrlEncoder()
        : Base64.getEncoder();
  }
}
