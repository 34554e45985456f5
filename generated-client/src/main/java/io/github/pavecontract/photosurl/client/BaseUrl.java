package io.github.pavecontract.photosurl.client;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Checks a base URL before a key is ever sent to it. */
final class BaseUrl {
  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://[^/\\s][^\\s]*", Pattern.CASE_INSENSITIVE);

  private BaseUrl() {}

  static HttpUrl parse(String text, boolean allowPlainHttp) {
    HttpUrl url = HttpUrl.parse(text);
    // OkHttp also takes blanks around a URL, and any number of slashes in it.
    if (url == null || !ABSOLUTE.matcher(text).matches()) {
      throw new IllegalArgumentException("baseUrl: is not an absolute http or https URL");
    }
    if (url.query() != null
        || url.fragment() != null
        || !url.username().isEmpty()
        || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          "baseUrl: has a user, query or fragment; give scheme, host, port and path only");
    }
    if (!url.isHttps() && !allowPlainHttp && !Loopback.is(url.host())) {
      throw new IllegalArgumentException(
          "baseUrl: plain http to " + url.host()
              + " would send the API key unencrypted; use https, or call allowPlainHttp() if the network is trusted");
    }
    return url.encodedPath().endsWith("/")
        ? url
        : url.newBuilder().addPathSegment("").build();
  }
}
