package io.github.pavecontract.photosurl.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets a {@link Finder} look at a text as it is, and as whatever it may be an encoding of. How often a
 * text is decoded is limited, so that all of it is linear in the length of the text.
 */
final class Decoding {
  /** How often something may be escaped: JSON in JSON in a URL has three. */
  private static final int MOST_ESCAPES = 4;

  /** How often something may be put into Base64, hexadecimal or a compressed form, in any order. */
  private static final int MOST_CODINGS = 2;

  private final Finder finder;
  private boolean complete = true;

  Decoding(Finder finder) {
    this.finder = finder;
  }

  /** What to replace in a text, without overlaps and in order. */
  List<Edit> edits(byte[] text) {
    List<Edit> edits = new ArrayList<>(edits(text, MOST_ESCAPES, MOST_CODINGS));
    Unescaped.of(text, Escape.QUOTED_PRINTABLE)
        .ifPresent(view -> look(view, 1, MOST_CODINGS - 1, edits));
    return Edit.withoutOverlaps(edits);
  }

  /** Whether all was looked at: what is too long once it is unpacked is not. */
  boolean isComplete() {
    return complete;
  }

  private List<Edit> edits(byte[] text, int escapes, int codings) {
    List<Edit> edits = new ArrayList<>(finder.find(text));
    if (codings > 0) {
      Packed.of(text).ifPresent(view -> {
        complete &= view.bytes().length < Packed.LONGEST;
        look(view, MOST_ESCAPES, codings - 1, edits);
      });
    }
    if (isWorthALook(text)) {
      if (escapes > 0) {
        Unescaped.of(text, Escape.CHARACTERS)
            .ifPresent(view -> look(view, escapes - 1, codings, edits));
        Unescaped.of(text, Escape.LINE_BREAKS).ifPresent(view -> look(view, 0, codings, edits));
      }
      if (codings > 0) {
        WideText.of(text).ifPresent(view -> look(view, 2, codings - 1, edits));
        Base64Run.each(text, view -> look(view, 2, codings - 1, edits));
        HexRun.each(text, view -> look(view, 2, codings - 1, edits));
      }
    }
    return Edit.withoutOverlaps(edits);
  }

  private void look(View view, int escapes, int codings, List<Edit> edits) {
    List<Edit> found = edits(view.bytes(), escapes, codings);
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
