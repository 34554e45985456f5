package io.github.pavecontract.photosurl.conformance.target;

import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
import io.github.pavecontract.photosurl.conformance.exchange.Header;
import io.github.pavecontract.photosurl.conformance.exchange.Request;
import io.github.pavecontract.photosurl.conformance.exchange.Response;
import io.github.pavecontract.photosurl.conformance.server.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okio.ByteString;

/** Sends requests that the generated client refuses to send. */
final class RawSender {
  private final Duration timeout;
  private final HttpClient client;

  RawSender(Duration timeout, Trust trust) {
    this.timeout = timeout;
    this.client = trust
        .applyTo(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout))
        .build();
  }

  Exchange send(String method, URI url, String apiKeyHeader, Optional<String> apiKey, byte[] body)
      throws IOException {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Content-Type", "application/json"));
    apiKey.ifPresent(key -> headers.add(new Header(apiKeyHeader, key)));
    HttpRequest.Builder request = HttpRequest.newBuilder(url)
        .timeout(timeout)
        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(header -> request.header(header.name(), header.value()));
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    Response response = await(client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
        .thenApplyAsync(RawSender::read));
    return new Exchange(
        new Request(method, url.toString(), headers, ByteString.of(body)),
        response,
        startedAt,
        Duration.ofNanos(System.nanoTime() - start));
  }

  private Response await(CompletableFuture<Response> answer) throws IOException {
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no complete answer within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() instanceof UncheckedIOException unchecked
          ? unchecked.getCause()
          : e.getCause();
      throw new IOException(cause == null ? null : cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Response read(HttpResponse<InputStream> response) {
    List<Header> headers = new ArrayList<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
    try (InputStream body = response.body()) {
      return new Response(
          response.statusCode(), headers, ByteString.of(body.readNBytes(Driver.BODY_LIMIT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
