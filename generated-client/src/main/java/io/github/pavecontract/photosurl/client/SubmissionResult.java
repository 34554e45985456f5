package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.PhotoResults;
import java.util.List;
import java.util.Map;

/** The answer to a submission: one outcome for each photo that the API answered. */
public final class SubmissionResult {
  private final RawResponse response;
  private final List<PhotoOutcome> outcomes;

  SubmissionResult(RawResponse response, PhotoResults results) {
    this.response = response;
    this.outcomes = results.data().stream().map(PhotoOutcome::new).toList();
  }

  /**
   * Returns the outcomes in the order of the response. Pair them with photos by label and url; that
   * they come in the order sent is an assumption.
   *
   * @return the outcomes
   */
  public List<PhotoOutcome> outcomes() {
    return outcomes;
  }

  /**
   * Returns the photos that this request submitted.
   *
   * @return the accepted outcomes, in order
   */
  public List<PhotoOutcome> accepted() {
    return outcomes.stream().filter(PhotoOutcome::accepted).toList();
  }

  /**
   * Returns the photos that the API refused.
   *
   * @return the refused outcomes, in order
   */
  public List<PhotoOutcome> refused() {
    return outcomes.stream().filter(outcome -> !outcome.accepted()).toList();
  }

  /**
   * Returns the HTTP status.
   *
   * @return a status of 200 to 299
   */
  public int status() {
    return response.status();
  }

  /**
   * Returns the response headers.
   *
   * @return the values by name in lower case
   */
  public Map<String, List<String>> headers() {
    return response.headers();
  }

  /**
   * Returns the response body. An echo of the API key in it is masked.
   *
   * @return the body as text
   */
  public String rawBody() {
    return response.body().utf8();
  }

  @Override
  public String toString() {
    return outcomes.toString();
  }
}
