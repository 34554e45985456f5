package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.server.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The server behind a proxy. */
public final class Upstream {
  private static final Duration TO_CONNECT = Duration.ofSeconds(60);

  /** Clients that poll wait for minutes, and have a limit of their own. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** How fast a long request may be expected to pass, in bytes a second. */
  private static final long SLOWEST = 100_000;

  private static final Duration FOR_CHUNKS = Duration.ofHours(1);

  private final URI baseUrl;
  private final HttpClient client;

  /**
   * Creates an upstream.
   *
   * @param baseUrl where it is; an absolute URL that ends with a slash
   * @param trust which certificates of servers are trusted
   */
  public Upstream(URI baseUrl, Trust trust) {
    this.baseUrl = baseUrl;
    this.client = trust
        .applyTo(HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_CONNECT))
        .build();
  }

  URI baseUrl() {
    return baseUrl;
  }

  /** The URL of a path and query, below the base URL. */
  String url(String target) {
    return baseUrl + target.replaceFirst("^/", "");
  }

  /**
   * Sends a request once.
   *
   * @param body its body
   * @param length how long that is, or -1 if it comes in chunks
   * @return the response, whose body is still to come
   */
  HttpResponse<InputStream> send(Request request, InputStream body, long length)
      throws IOException {
    HttpRequest.BodyPublisher publisher = length == 0
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofInputStream(() -> body);
    try {
      HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()))
          .timeout(patience(length))
          .method(
              request.method(),
              length > 0 ? HttpRequest.BodyPublishers.fromPublisher(publisher, length) : publisher);
      request.headers().forEach(header -> builder.header(header.name(), header.value()));
      return client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IllegalArgumentException e) {
      throw new IOException("this request cannot be passed on: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** How long an answer may take, which begins when the request has passed. */
  private static Duration patience(long length) {
    return length < 0 ? FOR_CHUNKS : PATIENCE.plusSeconds(length / SLOWEST);
  }
}
