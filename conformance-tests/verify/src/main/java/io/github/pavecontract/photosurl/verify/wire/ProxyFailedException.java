package io.github.pavecontract.photosurl.verify.wire;

/** A proxy let nothing through, so that nothing was sent, and nothing is known of the API. */
public final class ProxyFailedException extends NoAnswerException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  ProxyFailedException(String message, String remedy, Throwable cause) {
    super(message, false, false, cause);
    this.remedy = remedy;
  }

  /**
   * Says what to do about it.
   *
   * @return sentences
   */
  public String remedy() {
    return remedy;
  }
}
