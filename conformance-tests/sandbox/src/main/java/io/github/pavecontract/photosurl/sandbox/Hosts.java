package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.client.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hosts that browsers name: in addresses, and in the header {@code Host}. */
final class Hosts {
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?");

  private Hosts() {}

  /** The name, if it is one; with a scheme, port or path no header would ever match it. */
  static String checked(String name) {
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      throw new IllegalArgumentException(
          "`" + name
              + "` is no host name. Write the name alone, such as sandbox or ci.example, without scheme, port and path.");
    }
    return name;
  }

  /** The host in a header such as {@code localhost:8080}; null if that is none. */
  static @Nullable String ofHeader(String header) {
    return host("http://" + header);
  }

  /** The host of an origin such as {@code http://localhost:3000}; null if that is none. */
  static @Nullable String ofOrigin(String origin) {
    return host(origin);
  }

  private static @Nullable String host(String address) {
    try {
      URI uri = new URI(address).parseServerAuthority();
      boolean bare = uri.getUserInfo() == null && uri.getRawPath().isEmpty();
      return bare && uri.getHost() != null ? uri.getHost().toLowerCase(Locale.ROOT) : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Whether a host is this machine, whatever anybody's name server says. */
  static boolean isLoopback(@Nullable String host) {
    return host != null && Loopback.is(host);
  }

  /** Whether a host is an address, which no name server can make lead elsewhere. */
  static boolean isAddress(@Nullable String host) {
    return host != null && (host.startsWith("[") || IPV4.matcher(host).matches());
  }
}
