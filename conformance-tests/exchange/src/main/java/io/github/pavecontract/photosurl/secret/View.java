package io.github.pavecontract.photosurl.secret;

import java.util.List;

/** What an encoded text, or a part of it, says when it is decoded. */
interface View {
  /** The decoded bytes. */
  byte[] bytes();

  /**
   * What changes of the decoded bytes are in the text that was decoded.
   *
   * @param edits changes that do not overlap, in order; at least one
   */
  List<Edit> inSource(List<Edit> edits);
}
