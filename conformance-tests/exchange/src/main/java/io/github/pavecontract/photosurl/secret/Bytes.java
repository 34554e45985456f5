package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;

/**
 * Text as its UTF-8 bytes, one character each. In this view binary bodies can be searched like any
 * text, and nothing is lost on the way back.
 */
final class Bytes {
  private Bytes() {}

  static String view(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String view) {
    return view.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String viewOf(String text) {
    return view(text.getBytes(StandardCharsets.UTF_8));
  }

  static String textOf(String view) {
    return new String(bytes(view), StandardCharsets.UTF_8);
  }
}
