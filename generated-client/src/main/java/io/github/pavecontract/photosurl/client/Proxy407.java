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

  static Response hidden(Response response) {
    return replaced(response, HttpURLConnection.HTTP_PROXY_AUTH, STAND_IN);
  }

  static Response shown(Response response) {
    return replaced(response, STAND_IN, HttpURLConnection.HTTP_PROXY_AUTH);
  }

  private static Response replaced(Response response, int status, int by) {
    return response.code() == status ? response.newBuilder().code(by).build() : response;
  }
}
