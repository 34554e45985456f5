package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.Photo;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What code needs that submits photos: a {@link PhotosUrlClient}, or a fake in its place in a test. */
public interface PhotoSubmitter {
  /**
   * Submits photos and waits for the answer.
   *
   * @param sessionKey the key of the inspection session
   * @param photos at least one photo with an absolute http or https URL
   * @param options what this submission does otherwise than others
   * @return the outcome of each photo
   * @throws IllegalArgumentException before any I/O if an argument is invalid; the message names it,
   *     such as {@code photos[2].url}
   * @throws PhotosUrlException if there are no results; its subclasses say why
   */
  SubmissionResult submit(String sessionKey, List<Photo> photos, CallOptions options);

  /**
   * Submits photos and waits for the answer.
   *
   * @param sessionKey the key of the inspection session
   * @param photos at least one photo with an absolute http or https URL
   * @return the outcome of each photo
   * @throws IllegalArgumentException before any I/O if an argument is invalid
   * @throws PhotosUrlException if there are no results
   */
  default SubmissionResult submit(String sessionKey, List<Photo> photos) {
    return submit(sessionKey, photos, CallOptions.none());
  }

  /**
   * Submits photos without waiting. To cancel the future cancels the request.
   *
   * @param sessionKey the key of the inspection session
   * @param photos at least one photo with an absolute http or https URL
   * @param options what this submission does otherwise than others
   * @return the outcome of each photo, or a {@link PhotosUrlException}
   * @throws IllegalArgumentException at once if an argument is invalid
   */
  CompletableFuture<SubmissionResult> submitAsync(
      String sessionKey, List<Photo> photos, CallOptions options);

  /**
   * Submits photos without waiting. To cancel the future cancels the request.
   *
   * @param sessionKey the key of the inspection session
   * @param photos at least one photo with an absolute http or https URL
   * @return the outcome of each photo, or a {@link PhotosUrlException}
   * @throws IllegalArgumentException at once if an argument is invalid
   */
  default CompletableFuture<SubmissionResult> submitAsync(String sessionKey, List<Photo> photos) {
    return submitAsync(sessionKey, photos, CallOptions.none());
  }
}
