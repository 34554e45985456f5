package io.github.pavecontract.photosurl.client;

import com.squareup.moshi.Moshi;
import io.github.pavecontract.photosurl.client.api.PhotosUrlApi;
import io.github.pavecontract.photosurl.client.model.JSON;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
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
public final class PhotosUrlClient implements PhotoSubmitter {
  private final HttpUrl baseUrl;
  private final GuardedCalls calls;
  private final Retrofit retrofit;
  private final PhotosUrlApi api;
  private final PhotosUrlApi requests;
  private final ResponseReader reader;
  private final Retries retries;
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
        settings.responseLimit,
        settings.userAgent());
    this.retrofit = retrofit(moshi, calls);
    this.api = retrofit.create(PhotosUrlApi.class);
    this.requests = retrofit(moshi, RequestOnly::new).create(PhotosUrlApi.class);
    this.reader = new ResponseReader(
        settings.apiKey,
        settings.retries.clock(),
        settings.responseLimit,
        moshi,
        new Novelties(
            DriftWatch.of(settings.driftListener, settings.nanoTime),
            PhotosUrlApi.SUBMIT_PHOTO_URLS_STATUSES));
    this.retries = settings.retries;
    this.nanoTime = settings.nanoTime;
    this.callTimeout = settings.callTimeout;
  }

  /**
   * Starts to configure a client.
   *
   * @param apiKey the API key of the account
   * @return a builder with safe defaults
   * @throws IllegalArgumentException if there is no key, or no HTTP header can carry it; the message does not repeat it
   */
  public static PhotosUrlClientBuilder builder(@Nullable String apiKey) {
    return new PhotosUrlClientBuilder(new ApiKey(apiKey));
  }

  /**
   * Creates a client as the environment says: {@code PAVE_API_KEY}, and {@code PAVE_BASE_URL} unless it is the vendor's
   * server. A variable that is empty counts as not set.
   *
   * @return a client with safe defaults
   * @throws IllegalArgumentException if there is no key, or one of the two is invalid
   */
  public static PhotosUrlClient fromEnv() {
    return from(System.getenv());
  }

  static PhotosUrlClient from(Map<String, String> environment) {
    PhotosUrlClientBuilder builder =
        new PhotosUrlClientBuilder(new ApiKey(set(environment, "PAVE_API_KEY")));
    String baseUrl = set(environment, "PAVE_BASE_URL");
    return (baseUrl == null ? builder : builder.baseUrl(baseUrl)).build();
  }

  private static @Nullable String set(Map<String, String> environment, String variable) {
    String value = environment.getOrDefault(variable, "").strip();
    return value.isEmpty() ? null : value;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A thread that is interrupted already sends nothing. An interrupt during the wait may end it, as possibly sent;
   * what ends it for sure is the call timeout, and to cancel {@link #submitAsync}.
   */
  @Override
  public SubmissionResult submit(String sessionKey, List<Photo> photos, CallOptions options) {
    return submission(sessionKey, photos, options).run();
  }

  /**
   * {@inheritDoc}
   *
   * <p>No more requests are under way at once than the dispatcher of the {@code OkHttpClient} allows, by default 64;
   * others wait for their turn, and their timeouts begin with it.
   */
  @Override
  @SuppressWarnings(
      "FutureReturnValueIgnored") // The stage that cancels is a side effect of the answer.
  public CompletableFuture<SubmissionResult> submitAsync(
      String sessionKey, List<Photo> photos, CallOptions options) {
    Submission submission = submission(sessionKey, photos, options);
    CompletableFuture<SubmissionResult> answer = new CompletableFuture<>();
    answer.whenComplete((result, error) -> {
      if (error != null) {
        submission.cancel();
      }
    });
    submission.start(answer);
    return answer;
  }

  /**
   * Returns the generated Retrofit interface, for those who want Retrofit's own types. Its calls are
   * as safe as those of {@link #submit}, and answers as limited in size; inputs and responses are theirs to check.
   *
   * @return the interface, on the guarded transport of this client
   */
  public PhotosUrlApi api() {
    return api;
  }

  /**
   * Makes another generated interface: a contract has one for each tag. Its calls are those of {@link #api()} in all
   * but their operations.
   *
   * @param <T> the interface
   * @param type the interface
   * @return the interface, on the guarded transport of this client
   * @throws IllegalArgumentException if it is not an interface of Retrofit
   */
  public <T> T api(Class<T> type) {
    return retrofit.create(type);
  }

  private Retrofit retrofit(Moshi moshi, Call.Factory callFactory) {
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(callFactory)
        .addConverterFactory(MoshiConverterFactory.create(moshi))
        .build();
  }

  private Submission submission(String sessionKey, List<Photo> photos, CallOptions options) {
    Inputs.checkSessionKey(sessionKey);
    List<Photo> checked = Inputs.checkedPhotos(photos);
    Duration timeout = Inputs.notNull(options, "options").timeoutOr(callTimeout);
    Request request = requests
        .submitPhotoUrls(sessionKey, PhotoSubmission.builder().photos(checked).build())
        .request();
    if (!options.headers().isEmpty()) {
      Request.Builder more = request.newBuilder();
      options.headers().forEach(more::header);
      request = more.build();
    }
    return new Submission(calls, reader, retries, nanoTime, timeout, request, checked);
  }

  @Override
  public String toString() {
    return "PhotosUrlClient(" + baseUrl + ")";
  }
}
