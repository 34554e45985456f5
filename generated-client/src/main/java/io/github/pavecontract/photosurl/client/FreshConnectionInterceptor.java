package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.net.ConnectException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Looks at a connection of HTTP/1.1 before anything is written to it. OkHttp itself looks only after ten idle seconds,
 * and takes bytes that wait there for a sign of health.
 */
final class FreshConnectionInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    if (connection == null || isHttp2(connection)) {
      return chain.proceed(chain.request());
    }
    if (!(connection.socket() instanceof Guarded guarded)) {
      // Of a SOCKS proxy or another TLS provider: it can be used once, as nobody watches what
      // follows the answer.
      return chain.proceed(closing(chain.request()));
    }
    if (guarded.isStale()) {
      String host = chain.request().url().host();
      if (guarded.isUsed()) {
        throw new StaleConnectionException(host);
      }
      throw new ConnectException(
          host + " closed the connection, or sent something, before it was asked");
    }
    return chain.proceed(chain.request());
  }

  private static boolean isHttp2(Connection connection) {
    Protocol protocol = connection.protocol();
    return protocol == Protocol.HTTP_2 || protocol == Protocol.H2_PRIOR_KNOWLEDGE;
  }

  private static Request closing(Request request) {
    return request.newBuilder().header("Connection", "close").build();
  }
}
