package io.github.pavecontract.photosurl.conformance.target;

import java.net.URI;

/** Where the live API is. */
public final class BaseUrls {
  private BaseUrls() {}

  /**
   * Checks a base URL.
   *
   * @param baseUrl scheme, host, and optionally port and path
   * @return the same with a slash at the end
   * @throws IllegalArgumentException if it is not absolute, or not of http or https
   */
  public static URI checked(URI baseUrl) {
    String scheme = String.valueOf(baseUrl.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || baseUrl.getHost() == null) {
      throw new IllegalArgumentException(
          "`" + baseUrl + "` is not an absolute http or https URL, such as http://127.0.0.1:8080/");
    }
    if (baseUrl.getRawQuery() != null
        || baseUrl.getRawFragment() != null
        || baseUrl.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a base URL has no user, query or fragment");
    }
    return baseUrl.getRawPath().endsWith("/") ? baseUrl : URI.create(baseUrl + "/");
  }
}
