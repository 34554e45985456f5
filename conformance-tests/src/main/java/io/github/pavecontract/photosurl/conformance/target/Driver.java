package io.github.pavecontract.photosurl.conformance.target;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
import io.github.pavecontract.photosurl.conformance.exchange.ExchangeInterceptor;
import io.github.pavecontract.photosurl.conformance.server.Trust;
import io.github.pavecontract.photosurl.conformance.target.Attempt.Answered;
import io.github.pavecontract.photosurl.conformance.target.Attempt.NoAnswer;
import io.github.pavecontract.photosurl.conformance.target.Attempt.NotRun;
import io.github.pavecontract.photosurl.conformance.target.Attempt.Sender;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;

/** Sends the request of a case: with the generated client where it can express it, else as raw HTTP. */
final class Driver {
  /** The most bytes of a body that are kept: one more than the longest that is judged. */
  static final int BODY_LIMIT = (1 << 20) + 1;

  private final URI baseUrl;
  private final String apiKeyHeader;
  private final Duration timeout;
  private final OkHttpClient connections;
  private final RawSender raw;

  /**
   * Creates a driver.
   *
   * @param baseUrl where the API is, with a slash at the end
   * @param apiKeyHeader the name of the header that carries the API key
   * @param timeout for one request, from its connection to the last byte of its answer
   * @param trust which certificates of servers are trusted
   */
  Driver(URI baseUrl, String apiKeyHeader, Duration timeout, Trust trust) {
    this.baseUrl = baseUrl;
    this.apiKeyHeader = apiKeyHeader;
    this.timeout = timeout;
    this.connections = trust.applyTo(new OkHttpClient.Builder()).build();
    this.raw = new RawSender(timeout, trust);
  }

  /**
   * Sends the request of a case.
   *
   * @param aCase the case, with the session key to use among its path parameters
   * @param apiKey the key to send where the case has one
   * @param processingKnown whether it is known which photos were processed before
   * @return the answer, or why there is none
   */
  Attempt send(Case aCase, String apiKey, boolean processingKnown) {
    try {
      return aCase.apiKey() == ApiKeyUse.ABSENT || aCase.rawBody() != null
          ? new Answered(Sender.RAW, sendRaw(aCase, apiKey), processingKnown)
          : new Answered(Sender.CLIENT, sendWithClient(aCase, apiKey), processingKnown);
    } catch (IllegalArgumentException e) {
      return new NotRun("the client does not send it: " + e.getMessage());
    } catch (IOException e) {
      return new NoAnswer(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
  }

  private Exchange sendWithClient(Case aCase, String apiKey) throws IOException {
    AtomicReference<Exchange> exchange = new AtomicReference<>();
    PhotosUrlClient client = PhotosUrlClient.builder(apiKey)
        .baseUrl(baseUrl.toString())
        .allowPlainHttp()
        .callTimeout(timeout)
        .httpClient(connections
            .newBuilder()
            .addInterceptor(
                new ExchangeInterceptor(apiKeyHeader, apiKey, BODY_LIMIT, exchange::set))
            .build())
        .build();
    try {
      client.submit(aCase.sessionKey(), photos(aCase));
    } catch (PhotosUrlException.WithResponse answered) {
      // The bytes are judged, not how the client reads them.
    } catch (PhotosUrlException e) {
      throw new IOException(e.getMessage(), e);
    }
    return Objects.requireNonNull(exchange.get());
  }

  private static List<Photo> photos(Case aCase) {
    return StreamSupport.stream(
            Objects.requireNonNull(aCase.request()).path("photos").spliterator(), false)
        .map(p -> Photo.of(
            PhotoLabel.of(p.path("photo_label").asText()), p.path("url").asText()))
        .toList();
  }

  private Exchange sendRaw(Case aCase, String apiKey) throws IOException {
    return raw.send(
        aCase.operation().method(),
        baseUrl.resolve(aCase.path().substring(1)),
        apiKeyHeader,
        aCase.apiKey() == ApiKeyUse.ABSENT ? Optional.empty() : Optional.of(apiKey),
        aCase.body());
  }
}
