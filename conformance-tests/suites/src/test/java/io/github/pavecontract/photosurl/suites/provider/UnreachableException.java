package io.github.pavecontract.photosurl.suites.provider;

/** A target cannot be brought into a state; the message says why, and what to supply. */
final class UnreachableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }
}
