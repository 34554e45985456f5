package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import io.github.pavecontract.photosurl.secret.CredentialScan.Listener;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of names: members of JSON, parameters, elements, lines, and parts of forms. */
final class NamedValues {
  private static final String END_OF_PARAMETER = "&;,\"'<>(){}[]\\`#";
  private static final String CDATA = "<![CDATA[";
  private static final int LONGEST_TAG = 1024;
  private static final int LONGEST_HEADERS = 2048;

  /** Members that hold a name, and those that hold its value, beside each other. */
  private static final Set<String> NAMES =
      Set.of("name", "key", "header", "field", "param", "parameter");

  private static final Set<String> VALUES = Set.of("value", "val", "content", "data");

  private final CredentialFinder finder;
  private final ScannedText text;
  private final Listener listener;

  /** What was met in the object at hand, whichever of the two came first. */
  private @Nullable Kind named;

  private int valueFrom;
  private int valueTo;

  NamedValues(CredentialFinder finder, ScannedText text, Listener listener) {
    this.finder = finder;
    this.text = text;
    this.listener = listener;
  }

  /** Where an object begins or ends, those that name each other part. */
  void bracket(int at) {
    if (at >= valueTo) {
      named = null;
      valueFrom = 0;
      valueTo = 0;
    }
  }

  /**
   * Looks at a member of {@code {"name": "token", "value": "…"}}, in any order.
   *
   * @return whether the member only names another one
   */
  boolean pair(int nameFrom, int nameTo, int value) {
    if (!text.isQuote(value)) {
      return false;
    }
    String name = text.string(nameFrom, nameTo).toLowerCase(Locale.ROOT);
    int to = text.endOfString(value);
    boolean names = false;
    if (NAMES.contains(name)) {
      Optional<Kind> kind = finder.kind(text.plain(value + 1, Math.min(to, value + 1024)));
      named = kind.orElse(named);
      names = kind.isPresent();
    } else if (VALUES.contains(name)) {
      valueFrom = value + 1;
      valueTo = to;
    }
    if (named != null && valueTo > valueFrom) {
      found(valueFrom, valueTo, named);
    }
    return names;
  }

  /** Takes the value of a parameter. All of these return the place behind the value. */
  int parameter(int from, Kind kind) {
    return text.isQuote(from)
        ? found(from + 1, text.endOfString(from), kind)
        : found(from, text.end(from, END_OF_PARAMETER), kind);
  }

  int member(int from, Kind kind) {
    if (text.isQuote(from)) {
      return found(from + 1, text.endOfString(from), kind);
    }
    return text.is(from, '[') || text.is(from, '{') ? container(from, kind) : number(from, kind);
  }

  /** A number becomes another one, as text would break the JSON that it stands in. */
  private int number(int from, Kind kind) {
    int to = from;
    while (Character.digit(text.at(to), 10) >= 0 || (to > from && text.is(to, '.'))) {
      to++;
    }
    if (to > from && (!kind.onlyIfDrawn() || to - from >= Secrets.SHORTEST)) {
      listener.number(from, to, finder.credential(kind.type(), text.string(from, to), false));
    }
    return to;
  }

  /** All texts in an array or object, apart from the names of members; up to the end if it is cut. */
  private int container(int from, Kind kind) {
    int depth = 0;
    int i = from;
    do {
      switch (text.at(i)) {
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        case '"' -> {
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
    return i;
  }

  /** The text of an element whose name was read. */
  int element(int nameEnd, Kind kind) {
    int tagEnd = nameEnd;
    while (tagEnd < text.length() && tagEnd - nameEnd < LONGEST_TAG && !text.is(tagEnd, '>')) {
      tagEnd++;
    }
    boolean hasText = text.is(tagEnd, '>')
        && !text.is(tagEnd - 1, '/')
        && (tagEnd == nameEnd || text.isAny(nameEnd, " \t\r\n"));
    if (!hasText) {
      return nameEnd;
    }
    int from = text.blanks(tagEnd + 1);
    if (!text.startsWith(from, CDATA)) {
      return found(from, endOfText(from), kind);
    }
    int to = from + CDATA.length();
    while (to < text.length() && !text.startsWith(to, "]]>")) {
      to++;
    }
    return found(from + CDATA.length(), to, kind);
  }

  private int endOfText(int from) {
    int to = from;
    while (to < text.length() && !text.is(to, '<')) {
      to++;
    }
    while (to > from && text.isAny(to - 1, " \t\r\n")) {
      to--;
    }
    return to;
  }

  /** A line such as that of a header or of YAML; the value may follow a scheme, and may be any words. */
  int line(int colon, Kind kind) {
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
    int begin = from;
    int to = text.end(begin, "\"'<>\\`");
    while (text.is(to, ' ') && !CredentialNames.isUnmistakable(text.string(begin, to))) {
      begin = text.blanks(to);
      to = text.end(begin, "\"'<>\\`");
    }
    boolean only = begin == from && from > colon && to == text.lineEnd(from);
    return only || CredentialNames.isUnmistakable(text.string(begin, to))
        ? found(begin, to, kind)
        : from;
  }

  /** Whether a sentence says what a name stands for. */
  static boolean isSaid(ScannedText text, int verb) {
    return text.startsWith(verb, "is ") || text.startsWith(verb, "was ");
  }

  /** What a sentence gives away, as in {@code the password is hunter2}; plain words stay. */
  int said(int verb, Kind kind) {
    int from = text.blanks(text.end(verb, ""));
    int to = text.end(from, "\"'<>,;\\`()");
    while (to > from && text.isAny(to - 1, ".!?:")) {
      to--;
    }
    String value = text.string(from, to);
    boolean tells =
        CredentialNames.isUnmistakable(value) && value.chars().anyMatch(Character::isDigit);
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
    if (name >= lineEnd) {
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

  private int found(int from, int to, Kind kind) {
    if (to > from) {
      String value = text.plain(from, to);
      if (!kind.onlyIfDrawn() || CredentialNames.looksDrawn(value)) {
        listener.found(from, to, finder.credential(kind.type(), value, false));
      }
    }
    return to;
  }
}
