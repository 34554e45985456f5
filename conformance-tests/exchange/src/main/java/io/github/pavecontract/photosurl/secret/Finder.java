package io.github.pavecontract.photosurl.secret;

import java.util.List;

/** Finds what is to be replaced in a text as it stands there; {@link Decoding} takes care of encodings. */
interface Finder {
  /**
   * Looks through a text, in time that is linear in its length.
   *
   * @param text any bytes
   * @return what to replace, in any order
   */
  List<Edit> find(byte[] text);
}
