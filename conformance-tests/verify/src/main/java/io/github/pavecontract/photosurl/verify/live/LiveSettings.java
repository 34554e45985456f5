package io.github.pavecontract.photosurl.verify.live;

import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.wire.HttpsProxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a live API is, and what may be done to it.
 *
 * @param baseUrl as {@link BaseUrls#checked(URI)} returns it
 * @param apiKey the API key of the account under test
 * @param secondApiKey the API key of another account
 * @param sessions the sessions to use
 * @param allowSubmissions whether photos may be submitted
 * @param rate the most requests a second
 * @param maxRequests the most requests in all
 * @param timeout for one request
 * @param maxTime for all of them; empty for what the rate needs and two minutes
 * @param proxy through which servers are reached over TLS; empty for none
 * @param trust which certificates of servers are trusted
 * @param stage brings the target into the state of a case; empty where only sessions can be had
 */
public record LiveSettings(
    URI baseUrl,
    String apiKey,
    Optional<String> secondApiKey,
    LiveSessions sessions,
    boolean allowSubmissions,
    double rate,
    int maxRequests,
    Duration timeout,
    Optional<Duration> maxTime,
    Optional<HttpsProxy> proxy,
    Trust trust,
    Optional<Stage> stage) {
  /** Enough for everything that can be asked. */
  public static final int DEFAULT_MAX_REQUESTS = 200;

  /** Settings of a target in which nothing can be brought about. */
  public LiveSettings(
      URI baseUrl,
      String apiKey,
      Optional<String> secondApiKey,
      LiveSessions sessions,
      boolean allowSubmissions,
      double rate,
      int maxRequests,
      Duration timeout,
      Optional<Duration> maxTime,
      Optional<HttpsProxy> proxy,
      Trust trust) {
    this(
        baseUrl,
        apiKey,
        secondApiKey,
        sessions,
        allowSubmissions,
        rate,
        maxRequests,
        timeout,
        maxTime,
        proxy,
        trust,
        Optional.empty());
  }

  /**
   * Says how long a run may take.
   *
   * @param requests how many it sends
   * @return {@link #maxTime()}, or else what the rate needs, and two minutes
   */
  public Duration timeFor(int requests) {
    return maxTime.orElseGet(
        () -> Duration.ofMinutes(2).plusMillis((long) (requests * 1000 / rate)));
  }

  @Override
  public String toString() {
    // Without the keys.
    return "LiveSettings[" + baseUrl + "]";
  }
}
