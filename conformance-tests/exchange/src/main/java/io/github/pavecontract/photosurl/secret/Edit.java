package io.github.pavecontract.photosurl.secret;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A change of a text: the bytes from one place to another become others. */
final class Edit {
  private final int from;
  private final int to;
  private final byte[] text;

  Edit(int from, int to, byte[] text) {
    this.from = from;
    this.to = to;
    this.text = text;
  }

  int from() {
    return from;
  }

  /** The place behind the last byte. */
  int to() {
    return to;
  }

  /** What takes their place. */
  byte[] text() {
    return text;
  }

  /**
   * Leaves no byte to two edits. Where some overlap, all that they cover is replaced once, by the text
   * of the one that covers most: nothing that any of them found may stay.
   *
   * @return the edits in the order of the text
   */
  static List<Edit> withoutOverlaps(List<Edit> edits) {
    if (edits.size() < 2) {
      return edits;
    }
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(
        Comparator.comparingInt(Edit::from).thenComparing(Edit::to, Comparator.reverseOrder()));
    List<Edit> apart = new ArrayList<>();
    Edit longest = sorted.get(0);
    int to = longest.to();
    int from = longest.from();
    for (Edit edit : sorted.subList(1, sorted.size())) {
      if (edit.from() >= to) {
        apart.add(new Edit(from, to, longest.text()));
        longest = edit;
        from = edit.from();
        to = edit.to();
      } else {
        longest = edit.length() > longest.length() ? edit : longest;
        to = Math.max(to, edit.to());
      }
    }
    apart.add(new Edit(from, to, longest.text()));
    return apart;
  }

  /** The same change of a text of which this one is a part that begins at a place. */
  Edit shifted(int by) {
    return by == 0 ? this : new Edit(from + by, to + by, text);
  }

  private int length() {
    return to - from;
  }

  /** The text with edits that do not overlap. */
  static byte[] apply(byte[] text, List<Edit> edits) {
    return apply(text, 0, text.length, edits);
  }

  /** A part of the text with the edits in it. */
  static byte[] apply(byte[] text, int from, int to, List<Edit> edits) {
    if (edits.isEmpty() && from == 0 && to == text.length) {
      return text;
    }
    ByteArrayOutputStream edited = new ByteArrayOutputStream(to - from + 64);
    int at = from;
    for (Edit edit : edits) {
      edited.write(text, at, edit.from() - at);
      edited.writeBytes(edit.text());
      at = edit.to();
    }
    edited.write(text, at, to - at);
    return edited.toByteArray();
  }
}
