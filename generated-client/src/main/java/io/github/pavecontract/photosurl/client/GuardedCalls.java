package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls that send one request each, to one host, and keep the API key out of sight.
 *
 * <p>OkHttp sends a POST again when a pooled connection drops, on 408, and on 503 with {@code
 * Retry-After: 0}, unless its body is one-shot. It forwards custom headers along redirects. The key
 * is therefore added by the innermost network interceptor, in place of {@code ***}, and removed from
 * the response's request: no interceptor, log or {@code toString} of the caller's sees it. An event
 * listener does, as it sees what goes over the wire.
 */
final class GuardedCalls implements Call.Factory {
  private final OkHttpClient client;
  private final String apiKeyHeader;
  private final String userAgent;

  GuardedCalls(
      OkHttpClient base,
      HttpUrl baseUrl,
      String apiKeyHeader,
      ApiKey apiKey,
      Duration callTimeout,
      String userAgent) {
    this.apiKeyHeader = apiKeyHeader;
    this.userAgent = userAgent;
    this.client = base.newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        // Tries the next address of a host when connecting fails; a one-shot body is never sent
        // again.
        .retryOnConnectionFailure(true)
        .callTimeout(callTimeout)
        // After the caller's own interceptors, which may have replaced the body.
        .addInterceptor(chain -> chain.proceed(oneShot(chain.request())))
        .addNetworkInterceptor(new KeyInterceptor(baseUrl, apiKeyHeader, apiKey))
        .build();
  }

  @Override
  public Call newCall(Request request) {
    return client.newCall(request
        .newBuilder()
        .tag(Sent.class, new Sent())
        .header("User-Agent", userAgent)
        .header(apiKeyHeader, ApiKey.MASK)
        .build());
  }

  private static Request oneShot(Request request) {
    RequestBody body = request.body();
    return body == null
        ? request
        : request.newBuilder().method(request.method(), new OneShotBody(body)).build();
  }

  private record KeyInterceptor(HttpUrl baseUrl, String header, ApiKey apiKey)
      implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Request request = chain.request();
      HttpUrl url = request.url();
      if (!url.scheme().equals(baseUrl.scheme())
          || !url.host().equals(baseUrl.host())
          || url.port() != baseUrl.port()) {
        throw new IOException("Refused to send the API key to " + url.host() + ":" + url.port()
            + ", which is not the base URL");
      }
      Sent sent = request.tag(Sent.class);
      if (sent == null || !sent.begin()) {
        throw new IOException("Refused to send the request a second time");
      }
      Response response;
      try {
        response =
            chain.proceed(request.newBuilder().header(header, apiKey.reveal()).build());
      } catch (IOException e) {
        throw apiKey.mask(e);
      }
      return response.newBuilder().request(request).build();
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
