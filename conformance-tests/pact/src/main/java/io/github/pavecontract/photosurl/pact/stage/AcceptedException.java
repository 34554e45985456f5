package io.github.pavecontract.photosurl.pact.stage;

/** A session that should have refused a photo has accepted it; the message names session and label. */
public final class AcceptedException extends UnreachableException {
  private static final long serialVersionUID = 1L;

  AcceptedException(String message) {
    super(message);
  }
}
