package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A text as bytes, and what stands where in it. No place is out of bounds: behind the end is nothing. */
final class ScannedText {
  private static final int MOST_LAYERS = 4;

  private static final int LONGEST_LINE = 2048;

  private final byte[] bytes;

  ScannedText(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  /** The byte at a place; 0 where there is none. */
  byte at(int place) {
    return place >= 0 && place < bytes.length ? bytes[place] : 0;
  }

  boolean is(int place, char c) {
    return place >= 0 && place < bytes.length && bytes[place] == c;
  }

  boolean isAny(int place, String characters) {
    return place >= 0 && place < bytes.length && characters.indexOf(bytes[place]) >= 0;
  }

  boolean isQuote(int place) {
    return is(place, '"') || is(place, '\'') || is(place, '`');
  }

  boolean startsWith(int place, String part) {
    for (int i = 0; i < part.length(); i++) {
      if (!is(place + i, part.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The first place from one on at which a delimiter, a blank or a control character stands. */
  int end(int from, String delimiters) {
    return end(from, delimiters, Integer.MAX_VALUE);
  }

  /** The same, but no farther than so many bytes. */
  int end(int from, String delimiters, int most) {
    int to = from;
    while (to < bytes.length
        && to - from < most
        && (bytes[to] > ' ' || bytes[to] < 0)
        && delimiters.indexOf(bytes[to]) < 0) {
      to++;
    }
    return to;
  }

  /** The first place from one on at which anything but blanks and tabs stands. */
  int blanksInLine(int from) {
    int to = from;
    while (isAny(to, " \t\r")) {
      to++;
    }
    return to;
  }

  /** The first place from one on at which anything but white space stands. */
  int blanks(int from) {
    int to = from;
    while (isAny(to, " \t\r\n")) {
      to++;
    }
    return to;
  }

  /** Where a line ends, or where it becomes too long for anybody to write. */
  int lineEnd(int from) {
    int to = from;
    while (to < bytes.length
        && to - from < LONGEST_LINE
        && bytes[to] != '\r'
        && bytes[to] != '\n') {
      to++;
    }
    return to;
  }

  /** Where the quote stands that ends a string which a quote begins. */
  int endOfString(int from) {
    int to = from + 1;
    while (to < bytes.length && bytes[to] != bytes[from]) {
      to += bytes[to] == '\\' ? 2 : 1;
    }
    return Math.min(to, bytes.length);
  }

  /** Whether nothing but indentation, dashes of a list and quotes is before a place in its line. */
  boolean beginsLine(int place) {
    int i = place - 1;
    while (isAny(i, " \t-\"'") && place - i < 64) {
      i--;
    }
    return i < 0 || bytes[i] == '\n' || bytes[i] == '\r';
  }

  String string(int from, int to) {
    return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
  }

  boolean equalsIgnoreCase(int from, int to, String word) {
    return to - from == word.length()
        && string(from, to).toLowerCase(Locale.ROOT).equals(word);
  }

  /** A value itself, so that it is the same one however it was escaped. */
  String plain(int from, int to) {
    int end = Math.min(Math.max(from, to), from + MOST_LAYERS * Automaton.LONGEST);
    byte[] value = Arrays.copyOfRange(bytes, from, end);
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      Optional<Unescaped> unescaped = Unescaped.of(value, Escape.CHARACTERS);
      if (unescaped.isEmpty()) {
        break;
      }
      value = unescaped.get().bytes();
    }
    return new String(value, 0, Math.min(value.length, Automaton.LONGEST), StandardCharsets.UTF_8);
  }
}
