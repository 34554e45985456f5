package io.github.pavecontract.photosurl.verify.live;

import io.github.pavecontract.photosurl.client.Loopback;
import java.net.URI;
import java.util.Optional;

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

  /**
   * Warns of a base URL at which API keys are not safe.
   *
   * @param baseUrl a base URL
   * @return a sentence; empty for https and for this machine
   */
  public static Optional<String> warning(URI baseUrl) {
    return baseUrl.getScheme().equals("https") || Loopback.is(baseUrl.getHost())
        ? Optional.empty()
        : Optional.of("Over http everyone on the way can read the API key; use https.");
  }

  /**
   * Says how many requests a second a server should get if nobody says otherwise.
   *
   * @param baseUrl a base URL
   * @return 5; infinitely many on this machine
   */
  public static double defaultRate(URI baseUrl) {
    return Loopback.is(baseUrl.getHost()) ? Double.POSITIVE_INFINITY : 5;
  }
}
