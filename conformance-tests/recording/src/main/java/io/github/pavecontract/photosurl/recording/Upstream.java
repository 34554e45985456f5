package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.server.Trust;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;

/** The server behind a proxy. */
public final class Upstream {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
            .connectTimeout(PATIENCE))
        .build();
  }

  URI baseUrl() {
    return baseUrl;
  }

  /** The URL of a path and query, below the base URL. */
  String url(String target) {
    return baseUrl + target.replaceFirst("^/", "");
  }

  /** Sends a request once. */
  Response send(Request request) throws IOException {
    HttpRequest.BodyPublisher body = request.body().size() == 0
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(request.body().toByteArray());
    try {
      HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()))
          .timeout(PATIENCE)
          .method(request.method(), body);
      request.headers().forEach(header -> builder.header(header.name(), header.value()));
      HttpResponse<byte[]> response =
          client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
      List<Header> headers = new ArrayList<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
      return new Response(response.statusCode(), headers, ByteString.of(response.body()));
    } catch (IllegalArgumentException e) {
      throw new IOException("this request cannot be passed on: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
