package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.JSON;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoResult;
import io.github.pavecontract.photosurl.client.model.PhotoResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import okio.ByteString;

/** The answer to a submission: one outcome for each photo that the API answered. */
public final class SubmissionResult {
  private final int status;
  private final Supplier<Map<String, List<String>>> headers;
  private final ByteString body;
  private final List<Photo> sent;
  private final List<PhotoOutcome> outcomes;

  SubmissionResult(Answer answer, List<Photo> sent, List<PhotoResult> results) {
    this(answer.status(), answer::headers, answer.body(), sent, results);
  }

  private SubmissionResult(
      int status,
      Supplier<Map<String, List<String>>> headers,
      ByteString body,
      List<Photo> sent,
      List<PhotoResult> results) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.sent = sent;
    List<PhotoOutcome> all = new ArrayList<>(results.size());
    results.forEach(result -> all.add(PhotoOutcome.of(result)));
    this.outcomes = List.copyOf(all);
  }

  /**
   * Makes a result without a server, for tests of code that uses the client.
   *
   * @param sent the photos of the request
   * @param results what the API would answer
   * @return a result of status 200
   */
  public static SubmissionResult of(List<Photo> sent, List<PhotoResult> results) {
    String body = JSON.moshi()
        .adapter(PhotoResults.class)
        .toJson(PhotoResults.builder().data(results).build());
    return new SubmissionResult(
        200, Map::of, ByteString.encodeUtf8(body), List.copyOf(sent), results);
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
   * Returns the outcomes that belong to no photo of the request: of a label that was not sent, or one more than it was
   * sent with. They are among {@link #outcomes()}, too.
   *
   * @return usually none, in order
   */
  public List<PhotoOutcome> unexpected() {
    return Pairing.of(sent, outcomes).unexpected();
  }

  /**
   * Returns the photos of the request that have no outcome. Whether the API submitted them is open.
   *
   * @return usually none, in order
   */
  public List<Photo> unanswered() {
    return Pairing.of(sent, outcomes).unanswered();
  }

  /**
   * Returns the HTTP status.
   *
   * @return a status of 200 to 299
   */
  public int status() {
    return status;
  }

  /**
   * Returns the response headers.
   *
   * @return the values by name in lower case
   */
  public Map<String, List<String>> headers() {
    return headers.get();
  }

  /**
   * Returns the response body. An echo of the API key in it is masked.
   *
   * @return the body as text
   */
  public String rawBody() {
    return body.utf8();
  }

  @Override
  public String toString() {
    return outcomes.toString();
  }
}
