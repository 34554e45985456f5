package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.client.model.PhotoMessage;
import io.github.pavecontract.photosurl.client.model.PhotoResult;
import java.util.Objects;

/** What became of one photo. */
public final class PhotoOutcome {
  /** The outcomes that the contract documents, and one for all others. */
  public enum Kind {
    /** This request submitted the photo. */
    SUBMITTED,
    /** Refused: a photo with this label was submitted before and is processed; it is final. */
    ALREADY_PROCESSED,
    /** Refused: a photo with this label was submitted before and is being processed; it is final. */
    STILL_PROCESSING,
    /** Anything else; see {@link PhotoOutcome#accepted()} and {@link PhotoOutcome#message()}. */
    OTHER
  }

  private final PhotoResult result;
  private final Kind kind;

  private PhotoOutcome(PhotoResult result) {
    this.result = result;
    this.kind = kind(result.success(), result.message());
  }

  /**
   * Makes an outcome without a server, for tests of code that uses the client.
   *
   * @param result what the API would answer
   * @return the outcome that the client makes of it
   */
  public static PhotoOutcome of(PhotoResult result) {
    return new PhotoOutcome(result);
  }

  private static Kind kind(boolean success, PhotoMessage message) {
    if (success) {
      return message.equals(PhotoMessage.SUBMITTED) ? Kind.SUBMITTED : Kind.OTHER;
    }
    if (message.equals(PhotoMessage.ALREADY_PROCESSED)) {
      return Kind.ALREADY_PROCESSED;
    }
    return message.equals(PhotoMessage.STILL_PROCESSING) ? Kind.STILL_PROCESSING : Kind.OTHER;
  }

  /**
   * Returns the label of the photo.
   *
   * @return a known or an unknown label
   */
  public PhotoLabel label() {
    return result.photoLabel();
  }

  /**
   * Returns the address of the photo, as the API repeats it.
   *
   * @return a URL
   */
  public String url() {
    return result.url();
  }

  /**
   * Tells whether the API accepted the photo.
   *
   * @return {@code success} of the response
   */
  public boolean accepted() {
    return result.success();
  }

  /**
   * Returns the outcome. It is {@link Kind#OTHER} where message and success contradict each other.
   *
   * @return the outcome
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the outcome in the words of the API.
   *
   * @return the raw message
   */
  public String message() {
    return result.message().value();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhotoOutcome that && result.equals(that.result);
  }

  @Override
  public int hashCode() {
    return Objects.hash(result);
  }

  @Override
  public String toString() {
    return Quoted.text(label().value()) + ": " + kind
        + (kind == Kind.OTHER ? " (" + Quoted.text(message()) + ")" : "");
  }
}
