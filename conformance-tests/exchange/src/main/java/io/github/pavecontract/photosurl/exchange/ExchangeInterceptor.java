package io.github.pavecontract.photosurl.exchange;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * An application interceptor of OkHttp that passes on a copy of each exchange, headers as on the wire.
 *
 * <p>The client of this project hides its API key from interceptors behind a placeholder; the copy
 * holds the key itself.
 */
public final class ExchangeInterceptor implements Interceptor {
  private final String apiKeyHeader;
  private final @Nullable String apiKey;
  private final long longestBody;
  private final Consumer<Exchange> listener;

  /**
   * Creates an interceptor.
   *
   * @param apiKeyHeader the name of the header that carries the API key
   * @param apiKey the key that is hidden from interceptors, or null if none is
   * @param longestBody the most bytes of a response body that are copied
   * @param listener receives each exchange that was answered, in the thread of its call
   */
  public ExchangeInterceptor(
      String apiKeyHeader, @Nullable String apiKey, long longestBody, Consumer<Exchange> listener) {
    this.apiKeyHeader = apiKeyHeader;
    this.apiKey = apiKey;
    this.longestBody = longestBody;
    this.listener = listener;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    Response received = chain.proceed(chain.request());
    ByteString body = received.peekBody(longestBody).byteString();
    Response onTheWire = received.networkResponse() == null ? received : received.networkResponse();
    listener.accept(new Exchange(
        new Request(
            onTheWire.request().method(),
            onTheWire.request().url().toString(),
            withKey(headers(onTheWire.request().headers())),
            bytes(onTheWire.request().body())),
        new io.github.pavecontract.photosurl.exchange.Response(
            received.code(), headers(onTheWire.headers()), body),
        startedAt,
        Duration.ofNanos(System.nanoTime() - start)));
    return received;
  }

  private static ByteString bytes(@Nullable RequestBody body) throws IOException {
    Buffer buffer = new Buffer();
    if (body != null) {
      body.writeTo(buffer);
    }
    return buffer.readByteString();
  }

  private List<Header> withKey(List<Header> headers) {
    if (apiKey == null) {
      return headers;
    }
    List<Header> revealed = new ArrayList<>(headers);
    revealed.removeIf(header -> header.name().equalsIgnoreCase(apiKeyHeader));
    revealed.add(new Header(apiKeyHeader, apiKey));
    return revealed;
  }

  private static List<Header> headers(Headers headers) {
    List<Header> copy = new ArrayList<>();
    headers.forEach(header -> copy.add(new Header(header.getFirst(), header.getSecond())));
    return copy;
  }
}
