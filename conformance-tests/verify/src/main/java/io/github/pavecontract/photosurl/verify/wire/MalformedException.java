package io.github.pavecontract.photosurl.verify.wire;

import java.io.IOException;

/** What came can be read no further; the breach that says why is noted. */
final class MalformedException extends IOException {
  private static final long serialVersionUID = 1L;
}
