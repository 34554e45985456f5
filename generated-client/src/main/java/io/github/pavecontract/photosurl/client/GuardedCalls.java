package io.github.pavecontract.photosurl.client;

import java.time.Duration;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

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
      long responseLimit,
      String userAgent) {
    this.apiKeyHeader = apiKeyHeader;
    this.userAgent = userAgent;
    OkHttpClient.Builder guarded = base.newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        // Tries the next address of a host when connecting fails; a one-shot body is never sent
        // again.
        .retryOnConnectionFailure(true)
        .callTimeout(callTimeout)
        .socketFactory(new GuardedSocketFactory(base.socketFactory(), !baseUrl.isHttps()))
        .addInterceptor(new OneRequestInterceptor(apiKey, responseLimit))
        .addNetworkInterceptor(new FreshConnectionInterceptor())
        .addNetworkInterceptor(new KeyInterceptor(baseUrl, apiKeyHeader, apiKey));
    if (baseUrl.isHttps()) {
      guarded.sslSocketFactory(
          new GuardedTlsFactory(base.sslSocketFactory()),
          Objects.requireNonNull(base.x509TrustManager()));
    }
    this.client = guarded.build();
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
}
