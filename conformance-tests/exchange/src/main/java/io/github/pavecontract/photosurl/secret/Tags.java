package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tags of HTML and XML: what an attribute names, and what stands between two of them. */
final class Tags {
  private static final String CDATA = "<![CDATA[";
  private static final String BLANKS = " \t\r\n";
  private static final int LONGEST_TAG = 2048;
  private static final int LONGEST_PREFIX = 32;
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_TEXT = 4096;

  private static final Set<String> VALUES = Set.of("value", "content", "val", "data-value");
  /** What these name is no text of a page: that has words that link to something, or say it. */
  private static final Set<String> NAMES_OF_TEXT =
      Set.of("name", "key", "property", "field", "header", "param", "itemprop");

  private final CredentialFinder finder;
  private final ScannedText text;
  private final NamedValues values;
  private final Pairs pairs;

  private record Part(int from, int to) {}

  Tags(CredentialFinder finder, ScannedText text, NamedValues values, Pairs pairs) {
    this.finder = finder;
    this.text = text;
    this.values = values;
    this.pairs = pairs;
  }

  /**
   * Looks at an element.
   *
   * @param nameFrom where its name begins, without a prefix
   * @param nameEnd where that ends
   * @return from where to go on: behind its text, if that is a credential
   */
  int element(int nameFrom, int nameEnd) {
    int tagEnd = attributes(nameEnd);
    boolean hasText = text.is(tagEnd, '>') && !text.is(tagEnd - 1, '/');
    if (!hasText) {
      return nameEnd;
    }
    String name = text.string(nameFrom, nameEnd);
    if (Pairs.mayName(name)) {
      Part inside = inside(tagEnd + 1, LONGEST_NAME);
      if (pairs.name(inside.from(), inside.to())) {
        return nameEnd;
      }
    } else if (Pairs.mayBeValue(name)) {
      pairs.value(kind -> take(tagEnd, kind));
    }
    Optional<Kind> kind = finder.kind(text.plain(nameFrom, nameEnd));
    return kind.isEmpty() ? nameEnd : take(tagEnd, kind.get());
  }

  /** Whether a name is that of an element, with or without a prefix. */
  boolean begins(int nameFrom) {
    return text.is(behindPrefix(nameFrom), '<');
  }

  /** Whether a name is that of an element which ends. */
  boolean ends(int nameFrom) {
    int slash = behindPrefix(nameFrom);
    return text.is(slash, '/') && text.is(slash - 1, '<');
  }

  /** Where the sign stands that is before a name and its prefix. */
  private int behindPrefix(int nameFrom) {
    int at = nameFrom - 1;
    if (text.is(at, ':')) {
      do {
        at--;
      } while (nameFrom - at < LONGEST_PREFIX && CredentialScan.isNameByte(text.at(at)));
    }
    return at;
  }

  /** Reads the attributes up to the end of the tag, which is where they end. */
  private int attributes(int nameEnd) {
    List<Part> held = new ArrayList<>(0);
    Optional<Kind> kind = Optional.empty();
    boolean ofText = false;
    int at = text.blanks(nameEnd);
    while (at < text.length() && at - nameEnd < LONGEST_TAG && !text.isAny(at, "<>")) {
      int from = at;
      at = text.end(from, "=<>/\"'", LONGEST_TAG);
      String name = text.string(from, at).toLowerCase(Locale.ROOT);
      int sign = text.blanks(at);
      if (!text.is(sign, '=')) {
        at = at > from ? sign : at + 1;
        continue;
      }
      Part value = valueOf(text.blanks(sign + 1));
      at = text.blanks(text.isQuote(value.to()) ? value.to() + 1 : value.to());
      if (VALUES.contains(name)) {
        held.add(value);
      } else if (Pairs.mayName(name) || name.equals("itemprop") || name.equals("type")) {
        Optional<Kind> named = named(name, value);
        kind = named.isPresent() ? named : kind;
        ofText |= named.isPresent() && NAMES_OF_TEXT.contains(name);
      }
    }
    if (kind.isPresent()) {
      take(held, kind.get(), ofText, at);
    }
    return at;
  }

  private Optional<Kind> named(String attribute, Part value) {
    String name = text.plain(value.from(), value.to());
    boolean isName =
        attribute.equals("type") ? name.equals("password") : CredentialValues.isWording(name);
    return isName ? finder.kind(name) : Optional.empty();
  }

  private void take(List<Part> held, Kind kind, boolean ofText, int tagEnd) {
    held.forEach(part -> values.found(part.from(), part.to(), kind));
    if (held.isEmpty() && ofText && text.is(tagEnd, '>') && !text.is(tagEnd - 1, '/')) {
      Part inside = inside(tagEnd + 1, LONGEST_TEXT);
      if (text.end(inside.from(), "<") == inside.to()) {
        values.found(inside.from(), inside.to(), kind);
      }
    }
  }

  private Part valueOf(int from) {
    if (text.isQuote(from)) {
      int to = from + 1;
      while (to < text.length() && to - from < LONGEST_TAG && text.at(to) != text.at(from)) {
        to++;
      }
      return new Part(from + 1, to);
    }
    return new Part(from, text.end(from, "<>\"'", LONGEST_TAG));
  }

  private int take(int tagEnd, Kind kind) {
    Part inside = inside(tagEnd + 1, text.length());
    return values.found(inside.from(), inside.to(), kind);
  }

  /** The text between two tags, without the blanks around it. */
  private Part inside(int tagEnd, int most) {
    int from = text.blanks(tagEnd);
    if (text.startsWith(from, CDATA)) {
      int begin = from + CDATA.length();
      int end = begin;
      while (end < text.length() && end - begin < most && !text.startsWith(end, "]]>")) {
        end++;
      }
      return new Part(begin, end);
    }
    int to = from;
    while (to < text.length() && to - from < most && !text.is(to, '<')) {
      to++;
    }
    while (to > from && text.isAny(to - 1, BLANKS)) {
      to--;
    }
    return new Part(from, to);
  }
}
