package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import io.github.pavecontract.photosurl.secret.CredentialScan.Listener;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** The values of names: members of JSON, parameters, elements, lines, and parts of forms. */
final class NamedValues {
  private static final String END_OF_PARAMETER = "&;,\"'<>(){}[]\\`#";
  private static final int LONGEST_HEADERS = 2048;

  private static final Set<String> SCHEMES =
      Set.of("bearer", "basic", "digest", "token", "dpop", "apikey", "key");

  private static final int LONGEST_SCHEME = 8;

  /** What of it are no cookies (RFC 6265, 4.1.1). */
  private static final Set<String> ATTRIBUTES_OF_COOKIES =
      Set.of("path", "domain", "expires", "max-age", "samesite");

  private static final Set<String> LITERALS = Set.of("null", "true", "false");

  private final CredentialFinder finder;
  private final ScannedText text;
  private final Listener listener;
  /** Where the last array or object ends of which all was taken: what is in it is, too. */
  private int containerEnd;

  NamedValues(CredentialFinder finder, ScannedText text, Listener listener) {
    this.finder = finder;
    this.text = text;
    this.listener = listener;
  }

  /** Where the value of a parameter begins that may be in quotes. */
  int begin(int from) {
    return text.isQuote(from) ? from + 1 : from;
  }

  int endOfParameter(int from) {
    return text.isQuote(from) ? text.endOfString(from) : text.end(from, END_OF_PARAMETER);
  }

  /**
   * Takes the value of a parameter. All of these return the place behind the value.
   *
   * @param ofLine whether the parameter begins a line, as a setting does, which has no brackets around it
   */
  int parameter(int from, Kind kind, boolean ofLine) {
    if (text.is(from, '{')) {
      int brace = text.end(from, "}\"'<>;`");
      boolean braced =
          text.is(brace, '}') && CredentialValues.isNoWordBehindSign(text.plain(from + 1, brace));
      return braced ? found(from + 1, brace, kind) : from;
    }
    if (text.isAny(from, "[(")) {
      int end = endOfParameter(from + 1);
      boolean listed = CredentialValues.isNoWordBehindSign(text.plain(from + 1, end));
      return listed ? found(from + 1, end, kind) : from;
    }
    int begin = begin(from);
    int to = ofLine && begin == from ? text.end(from, "&;\"'<>`\\") : endOfParameter(from);
    if (kind.type() == Credential.Type.SESSION && begin == from) {
      // As servlets write it into paths, a query may follow.
      to = Math.min(to, text.end(from, "?"));
    }
    return found(begin, to, kind);
  }

  int member(int from, Kind kind) {
    if (text.isQuote(from)) {
      return found(from + 1, text.endOfString(from), kind);
    }
    return text.is(from, '[') || text.is(from, '{') ? container(from, kind) : number(from, kind);
  }

  /** A number becomes another one, as text would break the JSON that it stands in. */
  private int number(int from, Kind kind) {
    Matcher number =
        Numbers.JSON.matcher(text.string(from, text.end(from, ",}]", Numbers.LONGEST)));
    if (!number.lookingAt()) {
      return from;
    }
    int to = from + number.end();
    if (!kind.onlyIfDrawn() || to - from >= Secrets.SHORTEST) {
      listener.number(from, to, finder.credential(kind.type(), number.group(), false));
    }
    return to;
  }

  /** Takes a value without quotes: one of JSON stays one. */
  void bare(int from, int to, Kind kind) {
    String value = text.string(from, to).strip();
    if (Numbers.JSON.matcher(value).matches()) {
      number(from, kind);
    } else if (!LITERALS.contains(value)) {
      found(from, to, kind);
    }
  }

  /** All texts in an array or object, apart from the names of members; up to the end if it is cut. */
  private int container(int from, Kind kind) {
    if (from < containerEnd) {
      return containerEnd;
    }
    int depth = 0;
    int i = from;
    do {
      switch (text.at(i)) {
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        case '"', '\'' -> {
          int to = text.endOfString(i);
          if (!text.is(text.blanks(to + 1), ':')) {
            found(i + 1, to, kind);
          }
          i = to;
        }
        default -> {
          // Nothing of it opens or closes anything.
        }
      }
      i++;
    } while (depth > 0 && i < text.length());
    containerEnd = i;
    return i;
  }

  /** A line such as that of a header or of YAML; the value may follow a scheme, and may be any words. */
  int line(int colon, Kind kind, String name) {
    if (CredentialNames.isCookie(name)) {
      return cookies(colon, text.lineEnd(colon));
    }
    int from = colon;
    while (text.is(from, ' ') || text.is(from, '\t')) {
      from++;
    }
    if (text.isQuote(from)) {
      return found(from + 1, text.endOfString(from), kind);
    }
    if (text.isAny(from, "|>") && from > colon) {
      // A block of YAML.
      from = text.blanks(text.lineEnd(from));
    } else if (text.isAny(from, "\r\n")) {
      return from;
    }
    int begin = behindMarks(from);
    int to = text.end(begin, "\"'<>\\`");
    while (text.is(to, ' ') && !CredentialValues.isUnmistakable(text.string(begin, to))) {
      begin = text.blanks(to);
      to = text.end(begin, "\"'<>\\`");
    }
    boolean only = begin == from && from > colon && to == text.lineEnd(from);
    return only || CredentialValues.isUnmistakable(text.string(begin, to))
        ? found(begin, to, kind)
        : from;
  }

  /** Anchors and tags of YAML. */
  private int behindMarks(int from) {
    int at = from;
    while (text.isAny(at, "&!")) {
      int end = text.end(at, "");
      int next = text.blanksInLine(end);
      if (next == end) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Takes all that is a value of a cookie in a header such as {@code Cookie}. */
  int cookies(int from, int to) {
    int at = from;
    while (at < to && !text.isQuote(at)) {
      int name = text.blanksInLine(at);
      int sign = Math.min(to, text.end(name, "=;\"'<>`"));
      int end = Math.min(to, text.end(text.is(sign, '=') ? sign + 1 : sign, ";\"'<>`"));
      if (text.is(sign, '=')
          && sign < end
          && !ATTRIBUTES_OF_COOKIES.contains(text.string(name, sign).toLowerCase(Locale.ROOT))) {
        found(sign + 1, end, new Kind(Credential.Type.SECRET, false));
      }
      at = Math.max(at + 1, text.is(end, ';') ? end + 1 : end);
    }
    return Math.min(at, to);
  }

  /** Takes a key that its own form gives away. */
  void known(int from, int to) {
    listener.found(from, to, finder.secret(text.string(from, to)));
  }

  /** Whether a sentence says what a name stands for. */
  static boolean isSaid(ScannedText text, int verb) {
    return text.startsWith(verb, "is ") || text.startsWith(verb, "was ");
  }

  /** What a sentence gives away, as in {@code the password is hunter2}; plain words stay. */
  int said(int verb, Kind kind) {
    int from = text.blanks(text.end(verb, ""));
    int to = text.end(from, "\"'<>,;\\`()[]{}|&");
    while (to > from && text.isAny(to - 1, ".!?:")) {
      to--;
    }
    String value = text.string(from, to);
    boolean tells =
        CredentialValues.isUnmistakable(value) && value.chars().anyMatch(Character::isDigit);
    return tells ? found(from, to, kind) : verb;
  }

  /**
   * Looks at the part of a form of which the disposition was read.
   *
   * @param from where the word {@code form-data} begins
   * @param to where it ends
   */
  int part(int from, int to) {
    if (!text.equalsIgnoreCase(from, to, "form-data")) {
      return to;
    }
    int lineEnd = text.lineEnd(to);
    int name = to;
    while (name < lineEnd && !isNameParameter(name)) {
      name++;
    }
    if (name >= lineEnd || !text.isAny(lineEnd, "\r\n")) {
      return to;
    }
    int begin = name + "name=".length();
    Optional<Kind> kind = text.isQuote(begin)
        ? finder.kind(text.plain(begin + 1, text.endOfString(begin)))
        : finder.kind(text.plain(begin, text.end(begin, ";")));
    if (kind.isEmpty()) {
      return to;
    }
    int value = behindHeaders(lineEnd);
    return value == lineEnd ? to : found(value, endOfPart(value), kind.get());
  }

  private boolean isNameParameter(int at) {
    return text.isAny(at - 1, "; \t")
        && text.equalsIgnoreCase(at, Math.min(at + 5, text.length()), "name=");
  }

  private int behindHeaders(int from) {
    for (int i = from; i < text.length() && i - from < LONGEST_HEADERS; i++) {
      if (text.startsWith(i, "\n\n")) {
        return i + 2;
      }
      if (text.startsWith(i, "\n\r\n")) {
        return i + 3;
      }
    }
    return from;
  }

  private int endOfPart(int from) {
    int to = from;
    while (to < text.length() && !text.startsWith(to, "\n--")) {
      to++;
    }
    return text.is(to - 1, '\r') && to > from ? to - 1 : to;
  }

  int found(int start, int to, Kind kind) {
    int from = behindScheme(start, to);
    if (to > from) {
      String value = text.plain(from, to);
      if (!kind.onlyIfDrawn() || CredentialValues.looksDrawn(value)) {
        listener.found(from, to, finder.credential(kind.type(), value, false));
      }
    }
    return to;
  }

  /** What authenticates may begin with how it does: what follows is the same credential elsewhere. */
  private int behindScheme(int from, int to) {
    int blank = text.end(from, "\"'<>`:", LONGEST_SCHEME);
    return text.is(blank, ' ')
            && blank < to
            && SCHEMES.contains(text.string(from, blank).toLowerCase(Locale.ROOT))
        ? Math.min(to, text.blanksInLine(blank))
        : from;
  }
}
