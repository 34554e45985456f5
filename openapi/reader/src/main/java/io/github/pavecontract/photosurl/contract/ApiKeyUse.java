package io.github.pavecontract.photosurl.contract;

/** Which API key the request of a case carries. */
public enum ApiKeyUse {
  /** A key that may use the session. */
  VALID,
  /** A valid key that does not own the session. */
  FOREIGN,
  /** None at all: the header is missing. */
  ABSENT
}
