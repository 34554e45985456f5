package io.github.pavecontract.photosurl.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text in which one layer of escapes is read. Keeps where each escape stood; whatever is between them
 * stands there unchanged.
 */
final class Unescaped implements View {
  private final byte[] bytes;
  /** For each escape where it begins here and in the source, and where it ends there; then the ends. */
  private final int[] here;

  private final int[] hereEnd;
  private final int[] from;
  private final int[] to;

  private Unescaped(byte[] bytes, int[] here, int[] hereEnd, int[] from, int[] to) {
    this.bytes = bytes;
    this.here = here;
    this.hereEnd = hereEnd;
    this.from = from;
    this.to = to;
  }

  /** Reads the escapes of a text; empty if it has none. */
  static Optional<Unescaped> of(byte[] source, Escape escape) {
    Builder builder = new Builder(source);
    int i = 0;
    while (i < source.length) {
      if (!escape.mayBegin(source[i])) {
        i++;
        continue;
      }
      int end = escape.read(source, i, builder);
      if (end > i) {
        builder.escape(i, end);
        i = end;
      } else {
        i++;
      }
    }
    return builder.escapes == 0 ? Optional.empty() : Optional.of(builder.build());
  }

  /** Collects what escapes stand for. */
  static final class Builder {
    private final byte[] source;
    private byte[] bytes = new byte[0];
    private final byte[] pending = new byte[4];
    private int pendingLength;
    private int length;
    private int copied;
    private int[][] marks = new int[4][0];
    private int escapes;

    private Builder(byte[] source) {
      this.source = source;
    }

    /** Takes a byte that the escape stands for. No escape is shorter than what it stands for. */
    void put(int b) {
      pending[pendingLength++] = (byte) b;
    }

    /** Takes a character that the escape stands for. */
    void putCharacter(int codePoint) {
      if (codePoint < 0x80) {
        put(codePoint);
      } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6));
        put(0x80 | (codePoint & 0x3F));
      } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
      } else {
        put(0xF0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3F));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
      }
    }

    private void escape(int begin, int end) {
      if (escapes == 0) {
        // Many texts have none, so that there is nothing to write down.
        bytes = new byte[source.length];
        marks = new int[4][64];
      }
      copyTo(begin);
      if (escapes == marks[0].length) {
        for (int i = 0; i < marks.length; i++) {
          marks[i] = Arrays.copyOf(marks[i], escapes * 2);
        }
      }
      marks[0][escapes] = length;
      System.arraycopy(pending, 0, bytes, length, pendingLength);
      length += pendingLength;
      pendingLength = 0;
      marks[1][escapes] = length;
      marks[2][escapes] = begin;
      marks[3][escapes] = end;
      escapes++;
      copied = end;
    }

    private void copyTo(int end) {
      System.arraycopy(source, copied, bytes, length, end - copied);
      length += end - copied;
    }

    private Unescaped build() {
      copyTo(source.length);
      return new Unescaped(
          Arrays.copyOf(bytes, length),
          Arrays.copyOf(marks[0], escapes),
          Arrays.copyOf(marks[1], escapes),
          Arrays.copyOf(marks[2], escapes),
          Arrays.copyOf(marks[3], escapes));
    }
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public List<Edit> inSource(List<Edit> edits) {
    List<Edit> there = new ArrayList<>();
    for (Edit edit : edits) {
      there.add(new Edit(begin(edit.from()), end(edit.to()), edit.text()));
    }
    return there;
  }

  private int begin(int place) {
    int escape = lastAtOrBefore(place);
    if (escape < 0) {
      return place;
    }
    return place < hereEnd[escape] ? from[escape] : to[escape] + place - hereEnd[escape];
  }

  private int end(int place) {
    int escape = lastAtOrBefore(place - 1);
    if (escape < 0) {
      return place;
    }
    return place <= hereEnd[escape] ? to[escape] : to[escape] + place - hereEnd[escape];
  }

  private int lastAtOrBefore(int place) {
    int found = Arrays.binarySearch(here, place);
    if (found < 0) {
      return -found - 2;
    }
    // Escapes that stand for nothing share their place with the next one.
    int last = found;
    while (last + 1 < here.length && here[last + 1] == place) {
      last++;
    }
    return last;
  }
}
