package io.github.pavecontract.photosurl.verify.ndjson;

/** A line is no exchange; the message is a clause that begins with the JSON pointer in the line. */
final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  BadLineException(String message) {
    super(message);
  }
}
