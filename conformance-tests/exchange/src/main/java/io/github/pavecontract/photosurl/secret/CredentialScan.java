package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * One pass over a text that looks for credentials by their places. It reads no grammar: what is cut off,
 * or no sound JSON, has secrets as well.
 */
final class CredentialScan {
  /** Takes what was found. */
  interface Listener {
    void found(int from, int to, Credential credential);

    /** Takes the place of a number, which can stand nowhere else than among numbers. */
    default void number(int from, int to) {}
  }

  private static final String END_OF_SEGMENT = "/?#&;,\"'<>(){}[]\\`";
  private static final String END_OF_PARAMETER = "&;,\"'<>(){}[]\\`#";
  private static final String END_OF_AUTHORITY = "/?#\"'<>\\`";
  private static final int LONGEST_NAME = 256;
  private static final int MOST_LAYERS = 4;

  private final CredentialFinder finder;
  private final byte[] text;
  private final Listener listener;
  private int at;
  /** Behind this, brackets are not closed any more, so that nobody need look for their ends again. */
  private int unclosedFrom = Integer.MAX_VALUE;

  CredentialScan(CredentialFinder finder, byte[] text, Listener listener) {
    this.finder = finder;
    this.text = text;
    this.listener = listener;
  }

  void run() {
    while (at < text.length) {
      if (isNameByte(text[at])) {
        name();
      } else {
        if (text[at] == ':' && is(at + 1, '/') && is(at + 2, '/')) {
          authority(at + 3);
        }
        at++;
      }
    }
  }

  private void name() {
    int from = at;
    while (at < text.length && isNameByte(text[at])) {
      at++;
    }
    if (at - from > LONGEST_NAME) {
      return;
    }
    String name = string(from, at);
    if (is(at, '/') && finder.isBeforeSession(name)) {
      segment(name);
      return;
    }
    if (name.equalsIgnoreCase("bearer") || name.equalsIgnoreCase("basic")) {
      scheme(name);
      return;
    }
    if (KnownKeys.isOne(name)) {
      listener.found(from, at, finder.secret(name));
      return;
    }
    Optional<Credential.Type> type = finder.namesSession(name)
        ? Optional.of(Credential.Type.SESSION)
        : CredentialNames.type(name);
    type.ifPresent(t -> value(from, t));
  }

  /** The session key in a path, behind one slash or more. */
  private void segment(String before) {
    int from = at;
    while (is(from, '/')) {
      from++;
    }
    int to = end(from, END_OF_SEGMENT);
    String value = plain(from, to);
    boolean sure = finder.isSurelyBeforeSession(before);
    if (to > from && !finder.isLiteral(value) && (sure || CredentialNames.isUnmistakable(value))) {
      listener.found(from, to, finder.credential(Credential.Type.SESSION, value, true));
      at = to;
    } else {
      at = from;
    }
  }

  /** What follows the name of an authentication scheme, in a header or in what quotes one. */
  private void scheme(String name) {
    int from = at;
    while (is(from, ' ') || is(from, '+')) {
      from++;
    }
    int to = end(from, "\"'<>,;\\`");
    if (from == at || !CredentialNames.isUnmistakable(string(from, to))) {
      return;
    }
    listener.found(from, to, finder.secret(plain(from, to)));
    if (name.toLowerCase(Locale.ROOT).equals("basic")) {
      userAndPassword(from, to);
    }
    at = to;
  }

  private void userAndPassword(int from, int to) {
    try {
      String pair =
          new String(Base64.getDecoder().decode(string(from, to)), StandardCharsets.UTF_8);
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

  /** User and password of a URL. */
  private void authority(int from) {
    int to = end(from, END_OF_AUTHORITY);
    int sign = to - 1;
    while (sign > from && text[sign] != '@') {
      sign--;
    }
    if (sign <= from) {
      return;
    }
    int colon = from;
    while (colon < sign && text[colon] != ':') {
      colon++;
    }
    if (colon > from) {
      listener.found(
          from, colon, finder.credential(Credential.Type.SECRET, plain(from, colon), false));
    }
    if (colon + 1 < sign) {
      listener.found(colon + 1, sign, finder.secret(plain(colon + 1, sign)));
    }
    at = sign - 1;
  }

  /** The value of a name that says so: a member of JSON, a parameter, an element or a line. */
  private void value(int nameFrom, Credential.Type type) {
    int i = at;
    while (is(i, ']')) {
      i++;
    }
    boolean quoted = is(i, '"') || is(i, '\'');
    if (is(i, '=') && !quoted) {
      parameter(i + 1, type);
      return;
    }
    if (is(i, '>') && nameFrom > 0 && (text[nameFrom - 1] == '<' || text[nameFrom - 1] == ':')) {
      found(i + 1, end(i + 1, "<"), type);
      return;
    }
    i = quoted ? i + 1 : i;
    i = blanks(i);
    if (quoted && is(i, ':')) {
      member(blanks(i + 1), type);
    } else if (quoted) {
      besideName(i, type);
    } else if (is(i, ':') && beginsLine(nameFrom)) {
      line(blanks(i + 1), type);
    } else if (startsWith(i, "is ") || startsWith(i, "was ")) {
      said(blanks(end(i, "")), type);
    }
  }

  private void parameter(int from, Credential.Type type) {
    if (is(from, '"') || is(from, '\'')) {
      string(from, type);
    } else {
      found(from, end(from, END_OF_PARAMETER), type);
    }
  }

  private void member(int from, Credential.Type type) {
    if (is(from, '"') || is(from, '\'')) {
      string(from, type);
    } else if (is(from, '[') || is(from, '{')) {
      container(from, type);
    } else {
      number(from);
    }
  }

  /** A number becomes another one, as text would break the JSON that it stands in. */
  private void number(int from) {
    int to = from;
    while (to < text.length && (Character.digit(text[to], 10) >= 0 || text[to] == '.')) {
      to++;
    }
    if (to > from) {
      listener.number(from, to);
      at = to;
    }
  }

  private void string(int from, Credential.Type type) {
    int to = endOfString(from);
    found(from + 1, to, type);
  }

  private int endOfString(int from) {
    int to = from + 1;
    while (to < text.length && text[to] != text[from]) {
      to += text[to] == '\\' ? 2 : 1;
    }
    return Math.min(to, text.length);
  }

  /** All texts in an array or object, apart from the names of members. */
  private void container(int from, Credential.Type type) {
    int end = endOfContainer(from);
    for (int i = from; i < end; i++) {
      if (text[i] == '"') {
        int to = endOfString(i);
        if (!is(blanks(to + 1), ':')) {
          found(i + 1, to, type);
        }
        i = to;
      }
    }
    at = Math.max(at, end);
  }

  /** Where a container ends; where it begins if it is not closed. */
  private int endOfContainer(int from) {
    int depth = 0;
    for (int i = from; i < text.length && from < unclosedFrom; i++) {
      switch (text[i]) {
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        case '"' -> i = endOfString(i);
        default -> {
          // Nothing of it opens or closes anything.
        }
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    unclosedFrom = Math.min(unclosedFrom, from);
    return from;
  }

  /** As in {@code {"name": "token", "value": "…"}} and in the parts of a form. */
  private void besideName(int i, Credential.Type type) {
    if (is(i, ',')) {
      int name = blanks(i + 1);
      if (startsWith(name, "\"value\"") && is(blanks(name + 7), ':')) {
        member(blanks(blanks(name + 7) + 1), type);
      }
    } else if (startsWith(at + 1, "\r\n\r\n")) {
      int from = at + 5;
      int to = from;
      while (to < text.length && text[to] != '\r' && text[to] != '\n') {
        to++;
      }
      found(from, to, type);
    }
  }

  /** A line such as that of a header; the value may follow a scheme, and may be any words. */
  private void line(int from, Credential.Type type) {
    int begin = from;
    int to = end(begin, "\"'<>\\`");
    while (to < text.length && text[to] == ' ') {
      if (CredentialNames.isUnmistakable(string(begin, to))) {
        break;
      }
      begin = blanks(to);
      to = end(begin, "\"'<>\\`");
    }
    if (CredentialNames.isUnmistakable(string(begin, to))) {
      found(begin, to, type);
    }
  }

  /** A sentence that gives a secret away, as in {@code the password is hunter2}; plain words stay. */
  private void said(int from, Credential.Type type) {
    int to = end(from, "\"'<>,;\\`()");
    while (to > from && ".!?:".indexOf(text[to - 1]) >= 0) {
      to--;
    }
    String value = string(from, to);
    if (CredentialNames.isUnmistakable(value) && value.chars().anyMatch(Character::isDigit)) {
      found(from, to, type);
    }
  }

  private void found(int from, int to, Credential.Type type) {
    if (to > from) {
      listener.found(from, to, finder.credential(type, plain(from, to), false));
    }
    at = Math.max(at, to);
  }

  private boolean beginsLine(int from) {
    return from == 0 || text[from - 1] == '\n' || text[from - 1] == '"' || text[from - 1] == '\'';
  }

  private int end(int from, String delimiters) {
    int to = from;
    while (to < text.length
        && (text[to] > ' ' || text[to] < 0)
        && delimiters.indexOf(text[to]) < 0) {
      to++;
    }
    return to;
  }

  private int blanks(int from) {
    int to = from;
    while (to < text.length
        && (text[to] == ' ' || text[to] == '\t' || text[to] == '\n' || text[to] == '\r')) {
      to++;
    }
    return to;
  }

  private boolean is(int place, char c) {
    return place < text.length && text[place] == c;
  }

  private boolean startsWith(int place, String part) {
    for (int i = 0; i < part.length(); i++) {
      if (!is(place + i, part.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String string(int from, int to) {
    return new String(text, from, Math.max(0, to - from), StandardCharsets.UTF_8);
  }

  /** The value itself, so that it is the same one however it was escaped. */
  private String plain(int from, int to) {
    byte[] value = Arrays.copyOfRange(text, from, Math.max(from, to));
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      Optional<Unescaped> unescaped = Unescaped.of(value, Escape.CHARACTERS);
      if (unescaped.isEmpty()) {
        break;
      }
      value = unescaped.get().bytes();
    }
    return new String(value, StandardCharsets.UTF_8);
  }

  private static boolean isNameByte(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == '-'
        || b == '.'
        || b == '$';
  }
}
