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
    Trust trust) {
  /** Enough for everything that can be asked. */
  public static final int DEFAULT_MAX_REQUESTS = 200;

  @Override
  public String toString() {
    // Without the keys.
    return "LiveSettings[" + baseUrl + "]";
  }
}
