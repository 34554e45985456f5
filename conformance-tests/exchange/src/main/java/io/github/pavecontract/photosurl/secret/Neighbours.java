package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import io.github.pavecontract.photosurl.secret.CredentialScan.Listener;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values that follow a name in whatever grammar, or in none: {@code invalid API key: …}, {@code
 * ["token", "…"]}, {@code <dt>Password</dt><dd>…</dd>}, {@code --api-key …}, {@code /token/…}. Between the
 * two stand only punctuation, tags, and words that say that a value comes. As nothing but its neighbour
 * says what the value is, it must not look like words.
 */
final class Neighbours {
  /** So far from its name a value is no neighbour. */
  private static final int FARTHEST = 160;

  /** What is longer and has no name of its own is a picture, or the like. */
  private static final int LONGEST_VALUE = 4096;

  private static final int SHORTEST_SEGMENT = 5;
  private static final int MOST_WORDS = 3;
  private static final int LONGEST_REMARK = 24;
  private static final Set<String> ANNOUNCING = Set.of(
      "is",
      "was",
      "are",
      "has",
      "value",
      "val",
      "content",
      "string",
      "stringvalue",
      "str",
      "raw",
      "text",
      "equals",
      "named",
      "of",
      "header",
      "with",
      "bearer",
      "basic",
      "token",
      "plain",
      "default",
      "data",
      "number",
      "mismatch",
      "got",
      "received",
      "supplied",
      "given",
      "v",
      "no",
      "nr");

  /** It has a name of its own, as cookies have. */
  private static final Pattern NAMED = Pattern.compile("^[A-Za-z_.-]{1,40}=[^=]");

  private static final String END_OF_VALUE = "\"'<>,;`&(){}[]\\|";
  private static final String AFTER_SENTENCE = ".,:;!?*";

  private final CredentialFinder finder;
  private final ScannedText text;
  private final Listener listener;

  /** Where something too long was still going on. */
  private int endOfLong;

  private int at;
  private boolean signed;
  private boolean pathOnly;
  /** Whether there is nothing between that Base64 has not, too. */
  private boolean dense;

  private byte quote;

  Neighbours(CredentialFinder finder, ScannedText text, Listener listener) {
    this.finder = finder;
    this.text = text;
    this.listener = listener;
  }

  /**
   * Looks for the value of a name.
   *
   * @param name the name
   * @param nameEnd where the name ends, or what it is quoted in
   * @param clear whether the name means nothing else than credentials
   * @return where the value ends; where the name ends if it has none
   */
  int valueOf(String name, int nameEnd, Kind kind, boolean clear) {
    if (!findValue(nameEnd) || (dense && !mayBeSegment(name))) {
      return nameEnd;
    }
    int from = at;
    if (from < endOfLong) {
      return nameEnd;
    }
    int to = end(from);
    if (to - from >= LONGEST_VALUE) {
      endOfLong = to;
      return nameEnd;
    }
    String value = text.plain(from, to);
    if (to <= from || NAMED.matcher(value).find() || !tells(value, kind, clear)) {
      return nameEnd;
    }
    if (Numbers.standAlone(text, from, to)) {
      listener.number(from, to, finder.credential(kind.type(), value, false));
    } else {
      listener.found(from, to, finder.credential(kind.type(), value, false));
    }
    return to;
  }

  /** In a picture in Base64 each short word stands somewhere. */
  private static boolean mayBeSegment(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.length() >= SHORTEST_SEGMENT
        && name.length() <= LONGEST_REMARK
        && CredentialValues.isWording(name)
        && (name.substring(1).equals(lower.substring(1))
            || name.equals(name.toUpperCase(Locale.ROOT)));
  }

  private boolean tells(String value, Kind kind, boolean clear) {
    if (kind.onlyIfDrawn()) {
      return CredentialValues.looksDrawn(value) && CredentialValues.isNoWording(value);
    }
    return (signed && clear)
        ? CredentialValues.isNoWordBehindSign(value)
        : CredentialValues.isNoWording(value);
  }

  /** Goes on to where a value may begin. */
  private boolean findValue(int nameEnd) {
    at = nameEnd;
    signed = false;
    pathOnly = true;
    dense = true;
    quote = 0;
    int words = 0;
    while (at < text.length() && at - nameEnd < FARTHEST) {
      byte b = text.at(at);
      if (CredentialScan.isNameByte(b) && !isDash()) {
        int wordEnd = wordEnd();
        if (words == MOST_WORDS || !announces(at, wordEnd)) {
          return at > nameEnd;
        }
        words++;
        at = wordEnd;
        pathOnly = false;
      } else if (!passes(b)) {
        return false;
      }
    }
    return false;
  }

  private boolean isDash() {
    return text.is(at, '-') && text.isAny(at + 1, " >\r\n");
  }

  private int wordEnd() {
    int to = at;
    while (to < text.length()
        && to - at <= LONGEST_REMARK
        && CredentialScan.isNameByte(text.at(to))) {
      to++;
    }
    return to;
  }

  private boolean announces(int from, int to) {
    return to - from <= LONGEST_REMARK
        && quote != '\''
        && ANNOUNCING.contains(text.string(from, to).toLowerCase(Locale.ROOT));
  }

  /** Passes what may stand between a name and its value; false if it ends what belongs together. */
  private boolean passes(byte b) {
    pathOnly &= (b == '/');
    dense &= (b == '/' || b == '+');
    switch (b) {
      case '<' -> {
        return passesTag();
      }
      case '(' -> at = behindRemark();
      case '"', '\'', '`' -> {
        if (text.is(at + 1, (char) b) && signed) {
          // It is empty.
          return false;
        }
        quote = b;
        at++;
      }
      case ':', '=' -> {
        signed = true;
        at++;
      }
      case '!', '&' -> {
        return signed && passesMark();
      }
      case '.', '?', '}', '@', '%', '#' -> {
        return false;
      }
      case '\n' -> {
        at++;
        return !text.is(text.blanksInLine(at), '\n');
      }
      case '\\' -> at += text.isAny(at + 1, "nrt\"'\\/") ? 2 : 1;
      default -> at++;
    }
    return true;
  }

  /** An anchor or a tag of YAML. */
  private boolean passesMark() {
    int to = text.end(at, "", LONGEST_REMARK);
    at = text.blanksInLine(to);
    return at > to;
  }

  private boolean passesTag() {
    int to = at;
    while (to < text.length() && to - at < FARTHEST && !text.is(to, '>')) {
      to++;
    }
    at = to + 1;
    signed = true;
    quote = 0;
    return text.is(to, '>');
  }

  /** A remark to the name in brackets, such as {@code API key (live)}. */
  private int behindRemark() {
    int to = at + 1;
    while (to - at < LONGEST_REMARK && Character.isLetter(text.at(to))) {
      to++;
    }
    return text.is(to, ')') ? to + 1 : at + 1;
  }

  /** What ends a value besides: a slash in a path, and a plus where that is a blank. */
  private String endToo(int from) {
    return pathOnly ? "/?#" : dense && text.is(from - 1, '+') ? "+" : "";
  }

  private int end(int from) {
    if (quote != 0 && text.is(from - 1, (char) quote)) {
      int to = text.end(from, quote == '"' ? "\"" : quote == '\'' ? "'" : "`", LONGEST_VALUE);
      if (text.is(to, (char) quote) && !text.is(to - 1, '\\')) {
        return to;
      }
    }
    int to = text.end(from, END_OF_VALUE + endToo(from), LONGEST_VALUE);
    while (to > from && text.isAny(to - 1, AFTER_SENTENCE)) {
      to--;
    }
    return to;
  }
}
