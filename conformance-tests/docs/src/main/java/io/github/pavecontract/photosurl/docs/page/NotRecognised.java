package io.github.pavecontract.photosurl.docs.page;

import io.github.pavecontract.photosurl.document.ProblemException;

/** What was read is not the page that the contract is about, or not all of it. */
public final class NotRecognised {
  private NotRecognised() {}

  /** The problem with a page, for a reason that is a clause without full stop. */
  public static ProblemException because(Object page, String reason, String remedy) {
    return ProblemException.at(
        page.toString(), "The page is not recognised: " + reason + ".", remedy);
  }
}
