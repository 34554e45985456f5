package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.api.PhotosUrlApi;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Configures a {@link PhotosUrlClient}. Every setting has a safe default. */
public final class PhotosUrlClientBuilder {
  final ApiKey apiKey;
  Duration callTimeout = Duration.ofSeconds(30);
  long responseLimit = 1 << 20;
  Retries retries = new Retries(
      0,
      Clock.systemUTC(),
      () -> ThreadLocalRandom.current().nextDouble(),
      (pause, cancellation) -> cancellation.await(pause));
  LongSupplier nanoTime = System::nanoTime;
  DriftListener driftListener = DriftWatch::log;
  private String baseUrl = PhotosUrlApi.BASE_URL;
  private boolean allowPlainHttp;
  private @Nullable OkHttpClient httpClient;
  private String userAgentExtra = "";

  PhotosUrlClientBuilder(ApiKey apiKey) {
    this.apiKey = apiKey;
  }

  /**
   * Sets where the API is. The default is the vendor's server, from the contract.
   *
   * @param url scheme, host, and optionally port and path; https, or plain http to a loopback address
   * @return this builder
   */
  public PhotosUrlClientBuilder baseUrl(String url) {
    this.baseUrl = Inputs.notNull(url, "baseUrl");
    return this;
  }

  /**
   * Allows a base URL of plain http to any host, which sends the API key unencrypted.
   *
   * @return this builder
   */
  public PhotosUrlClientBuilder allowPlainHttp() {
    this.allowPlainHttp = true;
    return this;
  }

  /**
   * Limits the time of one submission, from its first connection to the last byte of its answer,
   * retries included. The default is 30 seconds.
   *
   * @param timeout more than zero
   * @return this builder
   */
  public PhotosUrlClientBuilder callTimeout(Duration timeout) {
    this.callTimeout = Inputs.checkedTimeout(timeout, "callTimeout");
    return this;
  }

  /**
   * Uses a client of your own: its connections, threads, proxy, TLS and interceptors. Redirects and
   * repeated requests are switched off on a copy of it, and the call timeout is that of this
   * builder. Its interceptors do not see the API key; an event listener does, as it sees what goes
   * over the wire.
   *
   * @param client the client to derive from
   * @return this builder
   */
  public PhotosUrlClientBuilder httpClient(OkHttpClient client) {
    this.httpClient = Inputs.notNull(client, "httpClient");
    return this;
  }

  /**
   * Adds to the {@code User-Agent} header, so that the vendor can tell your application.
   *
   * @param text printable ASCII, such as {@code claims-intake/2.3}
   * @return this builder
   */
  public PhotosUrlClientBuilder userAgent(String text) {
    if (!Inputs.notNull(text, "userAgent").chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("userAgent: has characters other than printable ASCII");
    }
    this.userAgentExtra = text.strip();
    return this;
  }

  /**
   * Tries again where the request surely was not processed: the connection was refused, the host
   * not found, the TLS handshake failed, or the API answered 429. {@code Retry-After} is respected,
   * and the call timeout limits all attempts together. The default is 0.
   *
   * @param most how many times to try again
   * @return this builder
   */
  public PhotosUrlClientBuilder retries(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("retries: is negative");
    }
    this.retries = new Retries(most, retries.clock(), retries.random(), retries.sleeper());
    return this;
  }

  /**
   * Limits the size of a response body, decompressed, also of {@link PhotosUrlClient#api()}. The default is 1 MiB; a
   * result takes about 200 bytes.
   *
   * @param bytes at least 1, and less than 2 GiB
   * @return this builder
   */
  public PhotosUrlClientBuilder responseLimit(long bytes) {
    if (bytes < 1 || bytes >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException("responseLimit: is not between 1 byte and 2 GiB");
    }
    this.responseLimit = bytes;
    return this;
  }

  /**
   * Hears of what is new in the answers to submissions: a property, a label, a message or a status that the contract
   * does not know, or a header that announces a change. Each kind is told once an hour at most, on another thread.
   * Without a listener of yours it is one line through {@link System.Logger}; {@link DriftListener#none()} switches
   * that off.
   *
   * @param listener is told
   * @return this builder
   */
  public PhotosUrlClientBuilder onDrift(DriftListener listener) {
    this.driftListener = Inputs.notNull(listener, "onDrift");
    return this;
  }

  PhotosUrlClientBuilder time(Clock clock, LongSupplier nanoTime, Retries.Sleeper sleeper) {
    this.nanoTime = nanoTime;
    this.retries = new Retries(retries.most(), clock, () -> 0.5, sleeper);
    return this;
  }

  /**
   * Builds the client. Nothing is connected yet.
   *
   * @return the client
   * @throws IllegalArgumentException if the base URL is invalid, or of plain http to another host
   */
  public PhotosUrlClient build() {
    HttpUrl url = BaseUrl.parse(baseUrl, allowPlainHttp);
    return new PhotosUrlClient(this, httpClient != null ? httpClient : defaultClient(), url);
  }

  String userAgent() {
    String version = PhotosUrlClient.class.getPackage().getImplementationVersion();
    return ("photos-url-client/" + (version == null ? "development" : version) + " "
            + userAgentExtra)
        .strip();
  }

  /**
   * A client that takes as long as the call timeout allows once it is connected, and whose threads do
   * not keep the JVM alive.
   */
  private static OkHttpClient defaultClient() {
    ThreadPoolExecutor threads = new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
          Thread thread = new Thread(task, "photos-url-client");
          thread.setDaemon(true);
          return thread;
        });
    Dispatcher dispatcher = new Dispatcher(threads);
    // All requests go to one host.
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        // Servers commonly close after five idle seconds, and OkHttp notices only after ten. As
        // nothing is sent twice, a submission in between would fail as possibly sent.
        .connectionPool(new ConnectionPool(5, 4, TimeUnit.SECONDS))
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .build();
  }
}
