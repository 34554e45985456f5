package io.github.pavecontract.photosurl.secret;

import java.util.Optional;

/**
 * One pass over a text that looks for credentials by their places. It reads no grammar: what is cut off,
 * or no sound JSON, has secrets as well.
 */
final class CredentialScan {
  /** Takes what was found. */
  interface Listener {
    void found(int from, int to, Credential credential);

    /** Takes a number, in the place of which nothing else than a number can stand. */
    void number(int from, int to, Credential credential);
  }

  private static final int LONGEST_NAME = 256;

  /** What may stand behind a name for anything to follow that it names. */
  private static final String BEHIND_NAME = "/; +>:\t\"'";

  private static final String BEFORE_PARAMETER = "&?;,\"'<>(){}\\`#\r\n\t ";

  private final CredentialFinder finder;
  private final ScannedText text;
  private final Listener listener;
  private final UrlPlaces urls;
  private final NamedValues values;
  private int at;

  CredentialScan(CredentialFinder finder, byte[] bytes, Listener listener) {
    this.finder = finder;
    this.text = new ScannedText(bytes);
    this.listener = listener;
    this.urls = new UrlPlaces(finder, text, listener);
    this.values = new NamedValues(finder, text, listener);
  }

  void run() {
    while (at < text.length()) {
      byte b = text.at(at);
      if (isNameByte(b)) {
        name();
        continue;
      }
      switch (b) {
        case '"', '\'' -> quoted();
        case '=' -> parameter();
        case '{', '}' -> values.bracket(at);
        case ':' -> {
          if (text.startsWith(at, "://")) {
            goOnFrom(urls.authority(at + 3));
          }
        }
        default -> {
          // Nothing begins here.
        }
      }
      at++;
    }
  }

  private void goOnFrom(int place) {
    at = Math.max(at, place);
  }

  private void name() {
    int from = at;
    while (at < text.length() && isNameByte(text.at(at))) {
      at++;
    }
    if (at - from > LONGEST_NAME) {
      return;
    }
    if (at - from >= KnownKeys.SHORTEST && KnownKeys.isOne(text.string(from, at))) {
      listener.found(from, at, finder.secret(text.string(from, at)));
      return;
    }
    if (!text.isAny(at, BEHIND_NAME)) {
      return;
    }
    switch (text.at(at)) {
      case '/' -> goOnFrom(urls.segment(text.string(from, at), at));
      case ';' -> {
        goOnFrom(urls.segment(text.string(from, at), at));
        goOnFrom(values.part(from, at));
      }
      case '+' -> goOnFrom(urls.scheme(text.string(from, at), at));
      case '>', ' ', '\t', ':', '"', '\'' -> {
        goOnFrom(urls.scheme(text.string(from, at), at));
        if (text.is(from - 1, '<') || text.is(from - 1, ':')) {
          kind(from, at).ifPresent(kind -> goOnFrom(values.element(at, kind)));
        } else if (text.is(text.blanks(at), ':') && text.beginsLine(from)) {
          kind(from, at).ifPresent(kind -> goOnFrom(values.line(text.blanks(at) + 1, kind)));
        } else if (NamedValues.isSaid(text, text.blanks(at))) {
          kind(from, at).ifPresent(kind -> goOnFrom(values.said(text.blanks(at), kind)));
        }
      }
      default -> {
        // Nothing follows.
      }
    }
  }

  /** What a name says of its value. */
  private Optional<Kind> kind(int from, int to) {
    return finder.kind(text.plain(from, to));
  }

  /** A name in quotes may have any characters. */
  private void quoted() {
    int to = at + 1;
    while (to < text.length() && to - at <= LONGEST_NAME && text.at(to) != text.at(at)) {
      to += text.is(to, '\\') ? 2 : 1;
    }
    int colon = text.blanks(to + 1);
    if (to - at > LONGEST_NAME || to >= text.length() || !text.is(colon, ':')) {
      return;
    }
    int value = text.blanks(colon + 1);
    if (values.pair(at + 1, to, value)) {
      return;
    }
    Optional<Kind> kind = kind(at + 1, to);
    if (kind.isPresent()) {
      // What is behind the value is looked at from its last byte on.
      goOnFrom(values.member(value, kind.get()) - 1);
    }
  }

  /** What is before the sign, back to what separates parameters, may have any characters as well. */
  private void parameter() {
    int nameEnd = at;
    while (text.is(nameEnd - 1, ' ')) {
      nameEnd--;
    }
    int from = nameEnd;
    while (from > 0
        && nameEnd - from <= LONGEST_NAME
        && !text.isAny(from - 1, BEFORE_PARAMETER)
        && text.at(from - 1) != '=') {
      from--;
    }
    if (from == nameEnd || nameEnd - from > LONGEST_NAME) {
      return;
    }
    Optional<Kind> kind = finder.kind(text.plain(from, nameEnd).replace('+', ' '));
    if (kind.isPresent()) {
      int value = nameEnd == at ? at + 1 : text.blanks(at + 1);
      goOnFrom(values.parameter(value, kind.get()) - 1);
    }
  }

  private static boolean isNameByte(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b < 0
        || b == '_'
        || b == '-'
        || b == '.'
        || b == '$';
  }

  /**
   * What a name says of its value.
   *
   * @param type what the value is
   * @param onlyIfDrawn whether it is that only if it looks as if it were drawn at random
   */
  record Kind(Credential.Type type, boolean onlyIfDrawn) {}
}
