package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once, and reads its answer as a whole. It stands behind the caller's own interceptors, which may have
 * replaced the body.
 */
final class OneRequestInterceptor implements Interceptor {
  private static final String ACCEPT_ENCODING = "Accept-Encoding";

  private final ApiKey apiKey;
  private final long responseLimit;

  OneRequestInterceptor(ApiKey apiKey, long responseLimit) {
    this.apiKey = apiKey;
    this.responseLimit = responseLimit;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("The thread was interrupted before anything was sent");
    }
    Request asked = chain.request();
    boolean gzip = asked.header(ACCEPT_ENCODING) == null && asked.header("Range") == null;
    Request.Builder request = asked.newBuilder();
    if (gzip) {
      request.header(ACCEPT_ENCODING, "gzip");
    }
    RequestBody body = asked.body();
    if (body != null) {
      request.method(asked.method(), new OneShotBody(body));
    }
    try {
      Response answer = Proxy407.shown(proceed(chain, request.build()));
      return WholeAnswer.of(answer, asked, gzip, responseLimit, apiKey);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw apiKey.mask(new IOException(
          "The HTTP client failed: " + e.getClass().getSimpleName() + " (" + e.getMessage() + ")",
          e));
    }
  }

  /** A connection that is of no use any more is gone from the pool then, so that this ends. */
  private static Response proceed(Chain chain, Request request) throws IOException {
    while (true) {
      try {
        return chain.proceed(request);
      } catch (StaleConnectionException e) {
        if (chain.call().isCanceled()) {
          throw e;
        }
      }
    }
  }

  private static final class OneShotBody extends RequestBody {
    private final RequestBody body;

    OneShotBody(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }
}
