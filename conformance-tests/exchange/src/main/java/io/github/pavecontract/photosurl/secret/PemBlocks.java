package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Listener;

/** Private keys as PEM writes them (RFC 7468), whole or cut. Certificates and public keys stay. */
final class PemBlocks {
  private static final String BEGIN = "-----BEGIN";
  private static final String END = "-----END";
  private static final int LONGEST_LABEL = 64;
  /** A shorter run is a word of a header, such as that of the cipher. */
  private static final int SHORTEST_LINE = 12;

  private final CredentialFinder finder;
  private final ScannedText text;
  private final Listener listener;

  PemBlocks(CredentialFinder finder, ScannedText text, Listener listener) {
    this.finder = finder;
    this.text = text;
    this.listener = listener;
  }

  /**
   * Looks at what may be a block.
   *
   * @return from where to go on
   */
  int block(int from) {
    if (!text.startsWith(from, BEGIN)) {
      return from;
    }
    int label = from + BEGIN.length();
    int at = label;
    while (at - label < LONGEST_LABEL && !text.startsWith(at, "-----")) {
      at++;
    }
    if (at - label == LONGEST_LABEL || !text.string(label, at).contains("PRIVATE KEY")) {
      return from;
    }
    at += "-----".length();
    while (at < text.length() && !text.startsWith(at, END)) {
      int to = at;
      while (Base64Run.isDigit(text.at(to)) && !text.startsWith(to, END)) {
        to++;
      }
      line(at, to);
      at = Math.max(to, at + 1);
    }
    return at;
  }

  /** A line by itself, as the line breaks between them depend on who writes them. */
  private void line(int from, int to) {
    // The letter of an escape, such as the line break of JSON, belongs to none.
    int begin = text.is(from - 1, '\\') ? from + 1 : from;
    if (to - begin >= SHORTEST_LINE) {
      listener.found(begin, to, finder.secret(text.string(begin, to)));
    }
  }
}
