package io.github.pavecontract.photosurl.client;

import com.squareup.moshi.Moshi;
import io.github.pavecontract.photosurl.client.api.PhotosUrlApi;
import io.github.pavecontract.photosurl.client.model.JSON;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * Submits photo URLs to inspection sessions of one PAVE account. Immutable and thread-safe; create
 * one and keep it, as it pools connections.
 *
 * <pre>{@code
 * PhotosUrlClient pave = PhotosUrlClient.builder(System.getenv("PAVE_API_KEY")).build();
 * SubmissionResult result = pave.submit("UCB-C3NPR4AGQZ", List.of(
 *     Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg"),
 *     Photo.of(PhotoLabel.FRONT, "https://example.com/front.jpg")));
 * result.refused().forEach(System.out::println);
 * }</pre>
 *
 * <p>One submission sends one request, unless {@link PhotosUrlClientBuilder#retries(int)} allows more
 * for requests that surely were not processed. Redirects are never followed.
 */
public final class PhotosUrlClient {
  private final HttpUrl baseUrl;
  private final GuardedCalls calls;
  private final PhotosUrlApi api;
  private final ResponseReader reader;
  private final Retries retries;
  private final Executor executor;
  private final LongSupplier nanoTime;
  private final Duration callTimeout;

  PhotosUrlClient(PhotosUrlClientBuilder settings, OkHttpClient client, HttpUrl baseUrl) {
    Moshi moshi = JSON.moshi();
    this.baseUrl = baseUrl;
    this.calls = new GuardedCalls(
        client,
        baseUrl,
        PhotosUrlApi.API_KEY_HEADER,
        settings.apiKey,
        settings.callTimeout,
        settings.userAgent());
    this.api = new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(calls)
        .addConverterFactory(MoshiConverterFactory.create(moshi))
        .build()
        .create(PhotosUrlApi.class);
    this.reader = new ResponseReader(settings.apiKey, settings.responseLimit, moshi);
    this.retries = settings.retries;
    this.executor = client.dispatcher().executorService();
    this.nanoTime = settings.nanoTime;
    this.callTimeout = settings.callTimeout;
  }

  /**
   * Starts to configure a client.
   *
   * @param apiKey the API key of the account
   * @return a builder with safe defaults
   * @throws IllegalArgumentException if no HTTP header can carry the key; the message does not repeat it
   */
  public static PhotosUrlClientBuilder builder(String apiKey) {
    return new PhotosUrlClientBuilder(new ApiKey(apiKey));
  }

  /**
   * Submits photos and waits for the answer. An interrupt does not end the wait for a server that is
   * silent, the call timeout does; use {@link #submitAsync} to cancel.
   *
   * @param sessionKey the key of the inspection session
   * @param photos at least one photo with an absolute http or https URL
   * @return the outcome of each photo
   * @throws IllegalArgumentException before any I/O if an argument is invalid; the message names it,
   *     such as {@code photos[2].url}
   * @throws PhotosUrlException if there are no results; its subclasses say why
   */
  public SubmissionResult submit(String sessionKey, List<Photo> photos) {
    return submission().run(request(sessionKey, photos));
  }

  /**
   * Submits photos without waiting. To cancel the future cancels the request.
   *
   * @param sessionKey the key of the inspection session
   * @param photos at least one photo with an absolute http or https URL
   * @return the outcome of each photo, or a {@link PhotosUrlException}
   * @throws IllegalArgumentException at once if an argument is invalid
   */
  @SuppressWarnings(
      "FutureReturnValueIgnored") // The stage that cancels is a side effect of the answer.
  public CompletableFuture<SubmissionResult> submitAsync(String sessionKey, List<Photo> photos) {
    Request request = request(sessionKey, photos);
    Submission submission = submission();
    CompletableFuture<SubmissionResult> answer = new CompletableFuture<>();
    answer.whenComplete((result, error) -> {
      if (error != null) {
        submission.cancel();
      }
    });
    try {
      executor.execute(() -> {
        try {
          answer.complete(submission.run(request));
        } catch (Throwable e) {
          answer.completeExceptionally(e);
        }
      });
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(new PhotosUrlException.Transport(
          "The dispatcher of the OkHttpClient takes no more tasks", false, e));
    }
    return answer;
  }

  /**
   * Returns the generated Retrofit interface, for those who want Retrofit's own types. Its calls are
   * as safe as those of {@link #submit}; inputs and responses are theirs to check.
   *
   * @return the interface, on the guarded transport of this client
   */
  public PhotosUrlApi api() {
    return api;
  }

  private Submission submission() {
    return new Submission(calls, reader, retries, nanoTime, callTimeout);
  }

  private Request request(String sessionKey, List<Photo> photos) {
    Inputs.checkSessionKey(sessionKey);
    Inputs.checkPhotos(photos);
    return api.submitPhotoUrls(sessionKey, PhotoSubmission.of(photos)).request();
  }

  @Override
  public String toString() {
    return "PhotosUrlClient(" + baseUrl + ")";
  }
}
