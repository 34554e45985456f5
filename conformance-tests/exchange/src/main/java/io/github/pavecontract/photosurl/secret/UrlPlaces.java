package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Listener;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** Credentials in URLs, and behind the names of authentication schemes. */
final class UrlPlaces {
  private static final Set<String> SCHEMES = Set.of("bearer", "basic", "dpop");
  private static final String END_OF_SEGMENT = "/?#&;,\"'<>(){}[]\\`";
  private static final String END_OF_URL = "\"'<>\\`";

  private final CredentialFinder finder;
  private final ScannedText text;
  private final Listener listener;

  private int urlEnd;
  private int urlSign;

  UrlPlaces(CredentialFinder finder, ScannedText text, Listener listener) {
    this.finder = finder;
    this.text = text;
    this.listener = listener;
  }

  /**
   * Looks for the session key in a path.
   *
   * @param before the segment before it
   * @param at where that ends
   * @return from where to go on
   */
  int segment(String before, int at) {
    if (!finder.isBeforeSession(before)) {
      return at;
    }
    int from = behindNothing(at);
    int to = text.end(from, END_OF_SEGMENT);
    String value = text.plain(from, to);
    boolean sure = finder.isSurelyBeforeSession(before);
    if (from > at
        && to > from
        && !finder.isLiteral(value)
        && (sure || CredentialNames.isUnmistakable(value))) {
      listener.found(from, to, finder.credential(Credential.Type.SESSION, value, true));
      return to;
    }
    return Math.max(at, from);
  }

  /** Skips what leads nowhere: parameters of the segment before, slashes, and single dots. */
  private int behindNothing(int at) {
    int slash = text.is(at, ';') ? text.end(at, "/?#&\"'<>\\`") : at;
    int from = slash;
    while (text.is(from, '/') || (text.is(from, '.') && text.is(from + 1, '/'))) {
      from++;
    }
    return from;
  }

  /**
   * Looks for what follows the name of an authentication scheme, in a header or in what quotes one.
   *
   * @return from where to go on
   */
  int scheme(String name, int at) {
    int from = at;
    while (text.is(from, ' ') || text.is(from, '+')) {
      from++;
    }
    if (from == at || !SCHEMES.contains(name.toLowerCase(Locale.ROOT))) {
      return at;
    }
    int to = text.end(from, "\"'<>,;\\`");
    if (!CredentialNames.isUnmistakable(text.string(from, to))) {
      return at;
    }
    listener.found(from, to, finder.secret(text.plain(from, to)));
    if (name.toLowerCase(Locale.ROOT).equals("basic")) {
      userAndPassword(from, to);
    }
    return to;
  }

  private void userAndPassword(int from, int to) {
    try {
      String pair =
          new String(Base64.getDecoder().decode(text.string(from, to)), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon >= 0) {
        listener.found(from, to, finder.secret(pair.substring(colon + 1)));
        listener.found(
            from, to, finder.credential(Credential.Type.SECRET, pair.substring(0, colon), false));
      }
    } catch (IllegalArgumentException e) {
      // It is no Base64, and so no user and password.
    }
  }

  /**
   * Looks for user and password of a URL.
   *
   * @return from where to go on
   */
  int authority(int from) {
    int path = text.end(from, END_OF_URL + "/?#");
    int colon = from;
    while (colon < path && !text.is(colon, ':')) {
      colon++;
    }
    // Behind a colon is a port, which has digits only, or else a password, which may have anything.
    int sign =
        colon + 1 < path && !isNumber(colon + 1, path) ? lastSignFrom(from) : lastSign(from, path);
    if (sign <= from) {
      return from;
    }
    int user = Math.min(colon, sign);
    if (user > from) {
      listener.found(
          from, user, finder.credential(Credential.Type.SECRET, text.plain(from, user), false));
    }
    if (colon + 1 < sign) {
      listener.found(colon + 1, sign, finder.secret(text.plain(colon + 1, sign)));
    }
    return sign - 1;
  }

  /** The last one of all that may be a URL; it is the same one wherever in that another begins. */
  private int lastSignFrom(int from) {
    if (from >= urlEnd) {
      urlEnd = text.end(from, END_OF_URL);
      urlSign = lastSign(from, urlEnd);
    }
    return urlSign;
  }

  private int lastSign(int from, int to) {
    int sign = to - 1;
    while (sign > from && !text.is(sign, '@')) {
      sign--;
    }
    return sign;
  }

  private boolean isNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.at(i) < '0' || text.at(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
