package io.github.pavecontract.photosurl.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which web pages may ask the API of a sandbox from a browser, by their origins. */
public final class Cors {
  private static final Cors LOOPBACK = new Cors(Kind.LOOPBACK, Set.of());
  private static final Cors ANY = new Cors(Kind.ANY, Set.of());
  private static final Cors NONE = new Cors(Kind.NONE, Set.of());

  private enum Kind {
    LOOPBACK,
    ANY,
    NONE,
    LISTED
  }

  private final Kind kind;
  private final Set<String> origins;

  private Cors(Kind kind, Set<String> origins) {
    this.kind = kind;
    this.origins = origins;
  }

  /** {@return pages of this machine: those at {@code localhost}, 127.0.0.0/8 and {@code ::1}} */
  public static Cors loopback() {
    return LOOPBACK;
  }

  /** {@return all pages} */
  public static Cors any() {
    return ANY;
  }

  /** {@return no page but that of the sandbox itself} */
  public static Cors none() {
    return NONE;
  }

  /**
   * Reads what a command line says.
   *
   * @param text an origin such as {@code https://app.example}, {@code any}, {@code none} or {@code
   *     loopback}
   * @return the pages
   * @throws IllegalArgumentException if it is none of these
   */
  public static Cors parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "loopback" -> LOOPBACK;
      case "any" -> ANY;
      case "none" -> NONE;
      default -> new Cors(Kind.LISTED, Set.of(origin(text)));
    };
  }

  private static String origin(String text) {
    try {
      URI uri = new URI(text).parseServerAuthority();
      boolean bare = uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
      if (bare && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return text.toLowerCase(Locale.ROOT);
      }
    } catch (URISyntaxException e) {
      // It is refused below.
    }
    throw new IllegalArgumentException(
        "`" + text
            + "` is no origin. Write one such as https://app.example, without a path, or any, none or loopback.");
  }

  /** Whether a page may ask the API. */
  boolean allows(String origin) {
    return switch (kind) {
      case ANY -> true;
      case NONE -> false;
      case LOOPBACK -> Hosts.isLoopback(Hosts.ofOrigin(origin));
      case LISTED -> names(origin);
    };
  }

  /** Whether a page was named, and so may do more than any other page. */
  boolean names(String origin) {
    return origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  /**
   * Adds pages.
   *
   * @param other further pages
   * @return both
   * @throws IllegalArgumentException if one of the two is no list, and so leaves nothing to add
   */
  public Cors and(Cors other) {
    if (kind != Kind.LISTED || other.kind != Kind.LISTED) {
      throw new IllegalArgumentException(
          "any, none and loopback each say it all. Name one of them alone, or origins only.");
    }
    Set<String> both = new HashSet<>(origins);
    both.addAll(other.origins);
    return new Cors(Kind.LISTED, Set.copyOf(both));
  }
}
