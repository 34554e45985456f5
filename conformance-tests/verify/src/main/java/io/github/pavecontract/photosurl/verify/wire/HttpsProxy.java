package io.github.pavecontract.photosurl.verify.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy through which servers are reached over TLS, by CONNECT.
 *
 * @param host its host
 * @param port its port
 * @param authorization the value of {@code Proxy-Authorization}; empty without credentials
 * @param exceptions the hosts that are reached without it, as {@code NO_PROXY} writes them
 */
public record HttpsProxy(
    String host, int port, Optional<String> authorization, List<String> exceptions) {
  /** Copies the list. */
  public HttpsProxy {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Reads a proxy.
   *
   * @param url such as {@code http://user:password@proxy.example:8080}; the scheme may be missing
   * @param noProxy hosts and domains, separated by commas; {@code *} for all; may be empty
   * @return the proxy
   * @throws IllegalArgumentException if it is none; the message has no credentials
   */
  public static HttpsProxy of(String url, String noProxy) {
    try {
      URI uri = new URI(url.contains("://") ? url : "http://" + url);
      if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
        throw new IllegalArgumentException(
            "the proxy is no http URL such as http://user:password@proxy.example:8080");
      }
      return new HttpsProxy(
          uri.getHost(),
          uri.getPort() < 0 ? 80 : uri.getPort(),
          Optional.ofNullable(uri.getRawUserInfo()).map(HttpsProxy::basic),
          Arrays.stream(noProxy.split(","))
              .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
              .filter(entry -> !entry.isEmpty())
              .toList());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the proxy is no URL", e);
    }
  }

  private static String basic(String userInfo) {
    String decoded = URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(decoded.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Tells whether a host is reached through it.
   *
   * @param server the host of a server
   * @return false if it is an exception: the host itself, a domain that it is below, or all
   */
  public boolean isFor(String server) {
    String name = server.toLowerCase(Locale.ROOT);
    return exceptions.stream().noneMatch(exception -> {
      String domain = exception.replaceFirst("^\\*?\\.", "");
      return exception.equals("*") || name.equals(domain) || name.endsWith("." + domain);
    });
  }

  @Override
  public String toString() {
    // Without the credentials.
    return host + ":" + port;
  }
}
