package io.github.pavecontract.photosurl.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets a {@link Finder} look at a text as it is, and as whatever it may be an encoding of. How often a
 * text is decoded is limited, so that all of it is linear in the length of the text.
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
    static final Depth MOST = new Depth(4, 2, 1);

    Depth afterEscapes() {
      return new Depth(escapes - 1, codings, packings);
    }

    Depth withoutEscapes() {
      return new Depth(0, codings, packings);
    }

    Depth afterCoding() {
      return new Depth(2, codings - 1, packings);
    }

    Depth afterPacking() {
      return new Depth(MOST.escapes, codings, packings - 1);
    }
  }

  private final Finder finder;
  private boolean complete = true;

  Decoding(Finder finder) {
    this.finder = finder;
  }

  /** What to replace in a text, without overlaps and in order. */
  List<Edit> edits(byte[] text) {
    List<Edit> edits = new ArrayList<>(edits(text, Depth.MOST));
    Unescaped.of(text, Escape.QUOTED_PRINTABLE)
        .ifPresent(view -> look(view, Depth.MOST.afterCoding(), edits));
    return Edit.withoutOverlaps(edits);
  }

  /** Whether all was looked at: what is too long once it is unpacked is not. */
  boolean isComplete() {
    return complete;
  }

  private List<Edit> edits(byte[] text, Depth depth) {
    List<Edit> edits = new ArrayList<>(finder.find(text));
    if (depth.packings() > 0) {
      Packed.of(text).ifPresent(view -> {
        complete &= view.bytes().length < Packed.LONGEST;
        look(view, depth.afterPacking(), edits);
      });
    }
    if (isWorthALook(text)) {
      if (depth.escapes() > 0) {
        Unescaped.of(text, Escape.CHARACTERS)
            .ifPresent(view -> look(view, depth.afterEscapes(), edits));
        Unescaped.of(text, Escape.LINE_BREAKS)
            .ifPresent(view -> look(view, depth.withoutEscapes(), edits));
      }
      if (depth.codings() > 0) {
        WideText.of(text).ifPresent(view -> look(view, depth.afterCoding(), edits));
        Base64Run.each(text, view -> look(view, depth.afterCoding(), edits));
        HexRun.each(text, view -> look(view, depth.afterCoding(), edits));
      }
    }
    return Edit.withoutOverlaps(edits);
  }

  private void look(View view, Depth depth, List<Edit> edits) {
    List<Edit> found = edits(view.bytes(), depth);
    if (!found.isEmpty()) {
      edits.addAll(view.inSource(found));
    }
  }

  /** Most of what can be decoded at all comes to noise, in which nothing further is encoded. */
  private static boolean isWorthALook(byte[] text) {
    int letters = 0;
    for (byte b : text) {
      letters = b >= ' ' && b < 0x7f ? letters + 1 : b == 0 ? letters : 0;
      if (letters >= Secrets.SHORTEST) {
        return true;
      }
    }
    return false;
  }
}
