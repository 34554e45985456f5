package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Adds the API key, innermost of all, and takes it away from what is seen further out. */
final class KeyInterceptor implements Interceptor {
  private final HttpUrl baseUrl;
  private final String header;
  private final ApiKey apiKey;

  KeyInterceptor(HttpUrl baseUrl, String header, ApiKey apiKey) {
    this.baseUrl = baseUrl;
    this.header = header;
    this.apiKey = apiKey;
  }

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
    return response
        .newBuilder()
        .request(request)
        .code(Proxy407.hidden(response.code()))
        .build();
  }
}
