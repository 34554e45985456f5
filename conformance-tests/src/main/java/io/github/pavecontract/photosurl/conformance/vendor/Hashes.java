package io.github.pavecontract.photosurl.conformance.vendor;

import okio.ByteString;

/** Texts of the page that are recognised again without being kept. */
final class Hashes {
  private static final int LENGTH = 12;

  private Hashes() {}

  static String of(String text) {
    return ByteString.encodeUtf8(text.replaceAll("\\s+", " ").strip())
        .sha256()
        .hex()
        .substring(0, LENGTH);
  }
}
