package io.github.pavecontract.photosurl.pact.stage;

/** A target cannot be brought into a state; the message says why, and what to supply. */
public class UnreachableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }
}
