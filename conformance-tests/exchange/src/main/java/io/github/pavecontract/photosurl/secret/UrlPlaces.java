package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Listener;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Credentials in URLs, and behind the names of authentication schemes. */
final class UrlPlaces {
  private static final Set<String> SCHEMES = Set.of("bearer", "basic", "dpop");
  private static final String END_OF_SEGMENT = "/?#&;,\"'<>(){}[]\\`";
  private static final Pattern FILE_TYPE =
      Pattern.compile("\\.(?i:json|xml|html?|txt|csv|ya?ml|pdf|har|jpe?g|png)$");

  private static final int LONGEST_LITERAL = 64;
  private static final int LONGEST_SCHEME = 8;
  private static final int LONGEST_USER = 128;
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
   * @param nameFrom where the segment before it begins
   * @param nameEnd where that ends
   * @return from where to go on
   */
  int segment(int nameFrom, int nameEnd) {
    if (nameEnd - nameFrom > LONGEST_LITERAL) {
      return nameEnd;
    }
    String before = text.string(nameFrom, nameEnd);
    if (!finder.isBeforeSession(before)) {
      return nameEnd;
    }
    boolean sure = finder.isSurelyBeforeSession(before);
    boolean backwards = text.is(nameFrom - 1, '\\');
    int from = behindNothing(nameEnd, backwards);
    int to = text.end(from, END_OF_SEGMENT);
    while (from > nameEnd && to > from && leadsOn(from, to)) {
      // What follows the name of an action, or of a part of a session, may be its key.
      sure = false;
      from = behindNothing(to, backwards);
      to = text.end(from, END_OF_SEGMENT);
    }
    to -= FILE_TYPE.matcher(text.string(from, to)).find() ? lengthOfType(from, to) : 0;
    String value = text.plain(from, to);
    boolean tells = sure
        ? !finder.isLiteral(value)
        : CredentialValues.isUnmistakable(value) && !CredentialValues.isWording(value);
    if (from > nameEnd && to > from && tells) {
      listener.found(from, to, finder.credential(Credential.Type.SESSION, value, true));
      return to;
    }
    return Math.max(nameEnd, Math.min(from, to));
  }

  private boolean leadsOn(int from, int to) {
    return to - from <= LONGEST_LITERAL
        && (finder.isLiteral(text.plain(from, to)) || text.string(from, to).equals(".."));
  }

  private int lengthOfType(int from, int to) {
    return to - from - text.string(from, to).lastIndexOf('.');
  }

  /** Skips what leads nowhere: parameters of the segment before, slashes, and single dots. */
  private int behindNothing(int at, boolean backwards) {
    int from = at;
    while (true) {
      if (text.is(from, ';')) {
        from = text.end(from, "/?#&\"'<>\\`");
      } else if (isSlash(from, backwards) || (text.is(from, '.') && text.is(from + 1, '/'))) {
        from++;
      } else {
        return from;
      }
    }
  }

  /** A backslash may begin an escape instead, unless one is before the name as well. */
  private boolean isSlash(int at, boolean backwards) {
    return text.is(at, '/')
        || (text.is(at, '\\') && (backwards || text.isAny(at + 1, "\\/") || text.is(at - 1, '\\')));
  }

  /**
   * Looks for what follows the name of an authentication scheme, in a header or in what quotes one.
   *
   * @return from where to go on
   */
  int scheme(int nameFrom, int at) {
    int from = at;
    while (text.is(from, ' ') || text.is(from, '+')) {
      from++;
    }
    if (from == at || at - nameFrom > LONGEST_SCHEME) {
      return at;
    }
    String name = text.string(nameFrom, at).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(name)) {
      return at;
    }
    int to = text.end(from, "\"'<>,;\\`");
    if (!CredentialValues.isUnmistakable(text.string(from, to))) {
      return at;
    }
    listener.found(from, to, finder.secret(text.plain(from, to)));
    if (name.equals("basic")) {
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

  /** The same where nothing says that it is a URL, so that a password must. */
  int authorityWithPassword(int from) {
    int colon = text.end(from, END_OF_URL + "/?#:@");
    int sign = text.end(from, END_OF_URL + "/?#@");
    return text.is(colon, ':') && text.is(sign, '@') && sign > colon + 1 ? authority(from) : from;
  }

  /** Looks for user and password before a sign, as in {@code ann:…@tcp(host)}, without anything before them. */
  void userBefore(int sign) {
    int from = sign;
    int colon = -1;
    while (sign - from < LONGEST_USER
        && text.at(from - 1) > ' '
        && !text.isAny(from - 1, END_OF_URL + "@/,;(")) {
      from--;
      colon = text.is(from, ':') ? from : colon;
    }
    if (colon > from && CredentialValues.isNoWording(text.plain(colon + 1, sign))) {
      listener.found(colon + 1, sign, finder.secret(text.plain(colon + 1, sign)));
    }
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
