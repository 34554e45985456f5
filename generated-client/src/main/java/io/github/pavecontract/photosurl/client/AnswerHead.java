package io.github.pavecontract.photosurl.client;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the head of an HTTP/1.1 answer says of its body (RFC 9112, 6.3).
 *
 * @param status the status, or -1 if this is no HTTP
 * @param length the length of the body, or -1 if the head does not tell
 * @param isChunked whether the body comes in chunks
 * @param isAmbiguous whether others could read another length
 */
record AnswerHead(int status, long length, boolean isChunked, boolean isAmbiguous) {
  private static final AnswerHead NO_HTTP = new AnswerHead(-1, -1, false, true);
  private static final int MOST_DIGITS = 18;

  /** Returns where a head ends that begins at {@code from}, or -1. Up to {@code seen} there is no end. */
  static int end(byte[] bytes, int seen, int from, int to) {
    for (int i = Math.max(from, seen - 3); i < to; i++) {
      if (bytes[i] == '\n') {
        if (i + 1 < to && bytes[i + 1] == '\n') {
          return i + 2;
        }
        if (i + 2 < to && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
          return i + 3;
        }
      }
    }
    return -1;
  }

  static AnswerHead parse(byte[] bytes, int from, int to) {
    int at = lineEnd(bytes, from, to);
    int status = status(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
    if (status == -1) {
      return NO_HTTP;
    }
    long length = -1;
    boolean chunked = false;
    int fields = 0;
    boolean clear = true;
    for (at++; at < to; ) {
      int end = lineEnd(bytes, at, to);
      // A line that goes on with the field before it.
      clear &= bytes[at] != ' ' && bytes[at] != '\t';
      int colon = at;
      while (colon < end && bytes[colon] != ':') {
        colon++;
      }
      if (isNamed("transfer-encoding", bytes, at, colon)) {
        fields++;
        chunked = value(bytes, colon, end).equals("chunked");
        clear &= chunked;
      } else if (isNamed("content-length", bytes, at, colon)) {
        fields++;
        length = length(value(bytes, colon, end));
        clear &= length >= 0;
      }
      at = end + 1;
    }
    boolean bodyless = status == 204 || status == 304;
    return new AnswerHead(
        status,
        fields == 0 && bodyless ? 0 : clear && status != 101 ? length : -1,
        chunked && clear && status != 101,
        !clear || fields > 1);
  }

  boolean isInterim() {
    return status >= 100 && status < 200 && status != 101;
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static int status(String line) {
    if (line.length() < 12 || !line.startsWith("HTTP/1.") || line.charAt(8) != ' ') {
      return -1;
    }
    int status = 0;
    for (int i = 9; i < 12; i++) {
      int digit = Character.digit(line.charAt(i), 10);
      if (digit == -1) {
        return -1;
      }
      status = status * 10 + digit;
    }
    return status;
  }

  private static boolean isNamed(String name, byte[] bytes, int from, int to) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if ((bytes[from + i] | 0x20) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String value(byte[] bytes, int colon, int end) {
    return new String(bytes, colon + 1, end - colon - 1, StandardCharsets.ISO_8859_1)
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static long length(String value) {
    boolean digits = !value.isEmpty()
        && value.length() <= MOST_DIGITS
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(value) : -1;
  }
}
