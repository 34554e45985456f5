package io.github.pavecontract.photosurl.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lets {@link Finder}s look at a text as it is, and as whatever it may be an encoding of. How often a text
 * is decoded is limited, and how much of it is looked at in one go, so that the time is linear in its
 * length and the memory is not.
 */
final class Decoding {
  /**
   * How often a text may still be decoded.
   *
   * @param escapes how often it may be escaped: JSON in JSON in a URL has three
   * @param codings how often it may be in Base64, hexadecimal or a wide encoding, in any order
   * @param packings how often it may be compressed
   */
  private record Depth(int escapes, int codings, int packings) {
    static final Depth MOST = new Depth(4, 2, 3);

    Depth afterEscapes() {
      return new Depth(escapes - 1, codings, packings);
    }

    /** With lines joined what is wrapped can be found; what names a value then stands beside another one. */
    Depth ofJoinedLines() {
      return new Depth(-1, codings, packings);
    }

    boolean hasPlaces() {
      return escapes >= 0;
    }

    Depth afterCoding() {
      return new Depth(2, codings - 1, packings);
    }

    Depth afterPacking() {
      return new Depth(MOST.escapes, codings, packings - 1);
    }
  }

  /** How many bytes an encoding may take for one: a character of HTML, or percent-encoded twice. */
  private static final int LONGEST_FORM = 8;

  private static final int SHORTEST_OVERLAP = 64 << 10;

  /** As much as is looked at in one go, so that no text takes more memory than this does. */
  private static final int WINDOW = 512 << 10;

  /** What is longer than a window is looked at again in longer ones, up to this. */
  private static final int LONGEST_WINDOW = 4 << 20;

  private static final int LONGEST_WORD = 4 << 10;

  /** Where a value ends that is longer than any window. */
  private static final String END_OF_VALUE = "\"'<>&\r\n";

  private final Finder words;
  private final Finder places;
  private final int overlap;
  private boolean complete = true;

  /**
   * Prepares to look.
   *
   * @param words finds what may stand anywhere, also among bytes that are no text
   * @param places finds what only a text says
   * @param longest how long what is looked for may be, in bytes
   */
  Decoding(Finder words, Finder places, int longest) {
    this.words = words;
    this.places = places;
    this.overlap = Math.min(Math.max(longest * LONGEST_FORM, SHORTEST_OVERLAP), WINDOW / 2);
  }

  /** What to replace in a text, without overlaps and in order. */
  List<Edit> edits(byte[] text) {
    return edits(text, Depth.MOST);
  }

  /** Whether all was looked at: what is too long once it is unpacked is not. */
  boolean isComplete() {
    return complete;
  }

  private List<Edit> edits(byte[] text, Depth depth) {
    List<Edit> edits = new ArrayList<>();
    if (depth.packings() > 0) {
      Packed.of(text).ifPresent(view -> {
        complete &= view.bytes().length < Packed.LONGEST;
        look(view, depth.afterPacking(), edits);
      });
    }
    int from = 0;
    int to;
    do {
      to = window(text, from, depth, edits);
      from = to - overlap;
    } while (to < text.length);
    return Edit.withoutOverlaps(edits);
  }

  /**
   * Looks at a window, or at a longer one from the same place on if what was found does not end there.
   * What begins in the last part of it is left to the next one.
   *
   * @return where the window ends
   */
  private int window(byte[] text, int from, Depth depth, List<Edit> edits) {
    for (int length = WINDOW; ; length *= 2) {
      int to = endOfWord(text, (int) Math.min(text.length, (long) from + length));
      int next = to == text.length ? to : to - overlap;
      List<Edit> found = new ArrayList<>();
      for (Edit edit : inWindow(part(text, from, to), depth)) {
        if (edit.from() + from < next) {
          found.add(edit.shifted(from));
        }
      }
      Edit last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (to < text.length && last != null && last.to() == to) {
        if (length < LONGEST_WINDOW) {
          continue;
        }
        found.add(new Edit(last.from(), endOfValue(text, to), last.text()));
      }
      edits.addAll(found);
      return to;
    }
  }

  /** A place near another at which no value is cut, if there is one. */
  private static int endOfWord(byte[] text, int near) {
    if (near == text.length) {
      return near;
    }
    int to = near;
    while (to > near - LONGEST_WORD && (text[to - 1] > ' ' || text[to - 1] < 0)) {
      to--;
    }
    return to > near - LONGEST_WORD ? to : near;
  }

  private static int endOfValue(byte[] text, int from) {
    int to = from;
    while (to < text.length && END_OF_VALUE.indexOf(text[to]) < 0) {
      to++;
    }
    return to;
  }

  private List<Edit> inWindow(byte[] text, Depth depth) {
    List<Edit> edits = new ArrayList<>(words.find(text));
    Passages.each(text, (from, to) -> {
      for (Edit edit : inPassage(part(text, from, to), depth)) {
        edits.add(edit.shifted(from));
      }
    });
    return Edit.withoutOverlaps(edits);
  }

  private static byte[] part(byte[] text, int from, int to) {
    return from == 0 && to == text.length ? text : Arrays.copyOfRange(text, from, to);
  }

  private List<Edit> inPassage(byte[] text, Depth depth) {
    List<Edit> edits = new ArrayList<>();
    if (depth.hasPlaces()) {
      edits.addAll(places.find(text));
    }
    if (depth.equals(Depth.MOST)) {
      Unescaped.of(text, Escape.QUOTED_PRINTABLE)
          .ifPresent(view -> look(view, depth.afterCoding(), edits));
    }
    if (depth.equals(Depth.MOST) && mayBeOfForm(text)) {
      Unescaped.of(text, Escape.FORMS).ifPresent(view -> look(view, depth.afterEscapes(), edits));
    }
    if (depth.escapes() > 0) {
      Unescaped.of(text, Escape.CHARACTERS)
          .ifPresent(view -> look(view, depth.afterEscapes(), edits));
      Unescaped.of(text, Escape.LINE_BREAKS)
          .ifPresent(view -> look(view, depth.ofJoinedLines(), edits));
    }
    if (depth.codings() > 0) {
      WideText.of(text).ifPresent(view -> look(view, depth.afterCoding(), edits));
      Base64Run.each(text, view -> look(view, depth.afterCoding(), edits));
      HexRun.each(text, view -> look(view, depth.afterCoding(), edits));
    }
    return edits;
  }

  /** Base64 has a plus as well, and no percent sign. */
  private static boolean mayBeOfForm(byte[] text) {
    boolean plus = false;
    boolean percent = false;
    for (byte b : text) {
      plus |= b == '+';
      percent |= b == '%';
    }
    return plus && percent;
  }

  private void look(View view, Depth depth, List<Edit> edits) {
    List<Edit> found = edits(view.bytes(), depth);
    if (!found.isEmpty()) {
      edits.addAll(view.inSource(found));
    }
  }
}
