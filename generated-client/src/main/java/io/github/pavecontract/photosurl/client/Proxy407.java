package io.github.pavecontract.photosurl.client;

import java.net.HttpURLConnection;
import okhttp3.Response;

/**
 * Carries the status 407 past OkHttp, which takes it for a protocol error where it knows of no proxy, so that its body
 * would be lost.
 */
final class Proxy407 {
  /** No server can send it: a status has three digits. */
  private static final int STAND_IN = 1407;

  private Proxy407() {}

  static int hidden(int status) {
    return status == HttpURLConnection.HTTP_PROXY_AUTH ? STAND_IN : status;
  }

  static Response shown(Response response) {
    return response.code() == STAND_IN
        ? response.newBuilder().code(HttpURLConnection.HTTP_PROXY_AUTH).build()
        : response;
  }
}
