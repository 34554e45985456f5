package io.github.pavecontract.photosurl.conformance.exchange;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.conformance.exchange.Exchange.Sender;
import io.github.pavecontract.photosurl.conformance.target.Target;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;
import okio.ByteString;

/** Sends the request of a case: with the generated client where it can express it, else as raw HTTP. */
public final class Driver {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Target target;
  private final String apiKeyHeader;
  private final HttpClient raw = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(TIMEOUT)
      .build();

  /**
   * Creates a driver.
   *
   * @param target where to send requests
   * @param apiKeyHeader the name of the header that carries the API key
   */
  public Driver(Target target, String apiKeyHeader) {
    this.target = target;
    this.apiKeyHeader = apiKeyHeader;
  }

  /**
   * Sends the request of a case.
   *
   * @param aCase the case
   * @return the exchange
   * @throws IOException if there is no complete answer
   */
  public Exchange send(Case aCase) throws IOException {
    return aCase.apiKey() == ApiKeyUse.ABSENT || aCase.rawBody() != null
        ? sendRaw(aCase)
        : sendWithClient(aCase);
  }

  private Exchange sendWithClient(Case aCase) throws IOException {
    Capture capture = new Capture();
    PhotosUrlClient client = PhotosUrlClient.builder(apiKey(aCase))
        .baseUrl(target.baseUrl().toString())
        .allowPlainHttp()
        .callTimeout(TIMEOUT)
        .httpClient(new OkHttpClient.Builder().addInterceptor(capture).build())
        .build();
    try {
      client.submit(sessionKey(aCase), photos(aCase));
    } catch (PhotosUrlException.WithResponse answered) {
      // The bytes are judged, not how the client reads them.
    } catch (PhotosUrlException e) {
      throw new IOException(e.getMessage(), e);
    }
    return capture.exchange(aCase);
  }

  private String apiKey(Case aCase) {
    return target.apiKey(aCase.apiKey()).orElseThrow();
  }

  private static String sessionKey(Case aCase) {
    return aCase.pathParameters().getOrDefault("session_key", "");
  }

  private static List<Photo> photos(Case aCase) {
    return StreamSupport.stream(
            Objects.requireNonNull(aCase.request()).path("photos").spliterator(), false)
        .map(p -> Photo.of(
            PhotoLabel.of(p.path("photo_label").asText()), p.path("url").asText()))
        .toList();
  }

  private Exchange sendRaw(Case aCase) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(
            target.baseUrl().resolve(aCase.path().substring(1)))
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .method(aCase.operation().method(), HttpRequest.BodyPublishers.ofByteArray(aCase.body()));
    if (aCase.apiKey() != ApiKeyUse.ABSENT) {
      request.header(apiKeyHeader, apiKey(aCase));
    }
    CompletableFuture<Exchange> answer = raw.sendAsync(
            request.build(), HttpResponse.BodyHandlers.ofInputStream())
        .thenApplyAsync(response -> read(aCase, response));
    try {
      return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no complete answer within " + TIMEOUT.toSeconds() + " s", e);
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

  private static Exchange read(Case aCase, HttpResponse<InputStream> response) {
    String contentType = response.headers().firstValue("Content-Type").orElse(null);
    try (InputStream body = response.body()) {
      ByteString bytes = ByteString.of(body.readNBytes(Capture.LIMIT));
      return new Exchange(aCase, Sender.RAW, response.statusCode(), contentType, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
