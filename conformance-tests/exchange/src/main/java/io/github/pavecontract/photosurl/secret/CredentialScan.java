package io.github.pavecontract.photosurl.secret;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** A longer text in quotes is no name of the value that follows it. */
  private static final int LONGEST_QUOTED_NAME = 48;

  /** What may stand behind a name for anything to follow that it names. */
  private static final String BEHIND_NAME = "/; +>:\t\"'`,)]|\r\n(*<\\";

  private static final String BEFORE_PARAMETER = "&?;,\"'<>(){}\\`#\r\n\t ";

  /** They make a name of two words, of which neither alone says anything. */
  private static final Set<String> SECOND_WORDS = Set.of("phrase", "code", "word", "id", "string");

  private static final int MOST_KNOWN = 512;

  private final CredentialFinder finder;
  private final ScannedText text;
  private final UrlPlaces urls;
  private final NamedValues values;
  private final Pairs pairs;
  private final Listener counting;
  private @Nullable Rarely rarely;

  private int at;
  private int found;
  private int wordBefore;
  private int wordBeforeEnd;

  CredentialScan(CredentialFinder finder, byte[] bytes, Listener listener) {
    this.finder = finder;
    this.text = new ScannedText(bytes);
    this.counting = new Listener() {
      @Override
      public void found(int from, int to, Credential credential) {
        found++;
        listener.found(from, to, credential);
      }

      @Override
      public void number(int from, int to, Credential credential) {
        found++;
        listener.number(from, to, credential);
      }
    };
    this.urls = new UrlPlaces(finder, text, counting);
    this.values = new NamedValues(finder, text, counting);
    this.pairs = new Pairs(finder, text);
  }

  /** What most of the many short passages of a picture have no use for. */
  private static final class Rarely {
    private final Tags tags;
    private final PemBlocks pem;
    private final CommandLines commands;
    private final Neighbours neighbours;
    /** Texts repeat their words. */
    private final Map<String, Optional<Kind>> known = new HashMap<>();

    Rarely(CredentialScan scan) {
      this.tags = new Tags(scan.finder, scan.text, scan.values, scan.pairs);
      this.pem = new PemBlocks(scan.finder, scan.text, scan.counting);
      this.commands = new CommandLines(scan.finder, scan.text, scan.values);
      this.neighbours = new Neighbours(scan.finder, scan.text, scan.counting);
    }
  }

  private Rarely rarely() {
    if (rarely == null) {
      rarely = new Rarely(this);
    }
    return rarely;
  }

  void run() {
    new Tables(finder, text, values).run();
    while (at < text.length()) {
      byte b = text.at(at);
      if (isNameByte(b)) {
        name();
        continue;
      }
      switch (b) {
        case '"', '\'' -> quoted();
        case '=' -> parameter();
        case '{' -> pairs.open();
        case '}' -> pairs.close();
        case '@' -> urls.userBefore(at);
        case ':' -> {
          if (text.startsWith(at, "://")) {
            goOnFrom(urls.authority(at + 3) - 1);
          }
        }
        case '/' -> {
          if (text.is(at + 1, '/') && !text.isAny(at - 1, ":/")) {
            goOnFrom(urls.authorityWithPassword(at + 2) - 1);
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
    int to = at;
    int before = wordBeforeEnd + 1 == from && text.isAny(wordBeforeEnd, " +") ? wordBefore : from;
    wordBefore = from;
    wordBeforeEnd = to;
    if (to - from > LONGEST_NAME) {
      return;
    }
    if (to - from >= KnownKeys.SHORTEST && KnownKeys.isOne(text.string(from, to))) {
      values.known(from, to);
      return;
    }
    if (text.is(from, '-') && to - from > 1) {
      goOnFrom(rarely().pem.block(from));
      goOnFrom(rarely().commands.option(from, to));
    }
    if (at > to || !text.isAny(to, BEHIND_NAME)) {
      return;
    }
    if (text.isAny(from - 1, "<:") && rarely().tags.begins(from)) {
      goOnFrom(rarely().tags.element(from, to));
    } else if (!text.isAny(from - 1, "/:") || !rarely().tags.ends(from)) {
      inText(before, from, to);
    }
  }

  /** Looks at what a word says that is no name of an element. */
  private void inText(int before, int from, int to) {
    int count = found;
    switch (text.at(to)) {
      case '/', '\\' -> goOnFrom(urls.segment(from, to));
      case ';' -> {
        goOnFrom(urls.segment(from, to));
        goOnFrom(values.part(from, to));
      }
      case ' ', '+', ':', '"', '\'', '\t' -> goOnFrom(urls.scheme(from, to));
      default -> {
        // No more than a name.
      }
    }
    if (found > count || at > to) {
      return;
    }
    int behind = text.blanksInLine(to);
    boolean named = text.is(behind, ':') && (text.beginsLine(from) || isMember(from));
    if (named && isPartOfPair(from, to, behind + 1)) {
      return;
    }
    Optional<Kind> kind = kind(before, from, to);
    if (kind.isEmpty()) {
      return;
    }
    if (text.is(behind, ':') && (text.beginsLine(from) || rarely().commands.isHeader(from))) {
      goOnFrom(values.line(behind + 1, kind.get(), text.string(from, to)));
    } else if (named && text.isQuote(text.blanks(behind + 1))) {
      goOnFrom(values.member(text.blanks(behind + 1), kind.get()));
    } else if (NamedValues.isSaid(text, behind)) {
      goOnFrom(values.said(behind, kind.get()));
    }
    boolean isParameter = text.is(behind, '=') && !text.isAny(behind + 1, "=>");
    if (found == count && !isParameter) {
      goOnFrom(rarely()
          .neighbours
          .valueOf(text.string(from, to), to, kind.get(), isClear(before, from, to)));
    }
  }

  private boolean isMember(int from) {
    int i = from - 1;
    while (text.isAny(i, " \t\r\n") && from - i < 64) {
      i--;
    }
    return text.isAny(i, "{,-");
  }

  /** Whether a member or line only names another one; one that may be named is kept in mind. */
  private boolean isPartOfPair(int from, int to, int behind) {
    int value = text.blanks(behind);
    String name = text.string(from, to);
    int begin = text.isQuote(value) ? value + 1 : value;
    if (Pairs.mayName(name)) {
      int end = begin > value ? text.endOfString(value) : text.end(begin, ",}\"'");
      return pairs.name(begin, end);
    }
    if (Pairs.mayBeValue(name)) {
      pairs.value(kind -> {
        if (begin > value || text.isAny(value, "{[")) {
          values.member(value, kind);
        } else {
          values.bare(value, text.end(value, ",}\"'"), kind);
        }
      });
    }
    return false;
  }

  /** What a name says of its value, by itself or with the word before it. */
  private Optional<Kind> kind(int before, int from, int to) {
    Optional<Kind> kind = kind(from, to);
    return (kind.isEmpty() || kind.get().onlyIfDrawn())
            && before < from
            && SECOND_WORDS.contains(text.string(from, to).toLowerCase(Locale.ROOT))
        ? finder.kind(text.plain(before, to)).or(() -> kind)
        : kind;
  }

  private Optional<Kind> kind(int from, int to) {
    if (!CredentialNames.mayTell(text, from, to)) {
      return Optional.empty();
    }
    String name = text.string(from, to);
    Optional<Kind> kind = rarely().known.get(name);
    if (kind == null) {
      kind = finder.kind(text.plain(from, to));
      if (rarely().known.size() < MOST_KNOWN) {
        rarely().known.put(name, kind);
      }
    }
    return kind;
  }

  private boolean isClear(int before, int from, int to) {
    return CredentialNames.isClear(
        text.string(before, Math.max(before, from - 1)), text.string(from, to));
  }

  /** A name in quotes may have any characters. */
  private void quoted() {
    int to = at + 1;
    while (to < text.length() && to - at <= LONGEST_NAME && text.at(to) != text.at(at)) {
      to += text.is(to, '\\') ? 2 : 1;
    }
    if (to - at > LONGEST_NAME || to >= text.length()) {
      return;
    }
    int from = at + 1;
    int colon = text.blanks(to + 1);
    if (text.is(colon, ':')) {
      if (isPartOfPair(from, to, colon + 1)) {
        return;
      }
      Optional<Kind> kind = kind(from, to);
      if (kind.isPresent()) {
        // What is behind the value is looked at from its last byte on.
        int value = text.blanks(colon + 1);
        int end = values.member(value, kind.get());
        goOnFrom((end > value
                ? end
                : rarely().neighbours.valueOf(text.string(from, to), to + 1, kind.get(), true))
            - 1);
      }
    } else if (to - from <= LONGEST_QUOTED_NAME
        && CredentialValues.isWording(text.string(from, to))) {
      Optional<Kind> kind = kind(from, to);
      if (kind.isPresent()) {
        int end = rarely()
            .neighbours
            .valueOf(text.string(from, to), to + 1, kind.get(), isClear(from, from, to));
        goOnFrom(end > to + 1 ? end - 1 : at);
      }
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
    int value = nameEnd == at ? at + 1 : text.blanks(at + 1);
    String name = text.string(from, nameEnd);
    if (Pairs.mayName(name) && pairs.name(values.begin(value), values.endOfParameter(value))) {
      return;
    }
    if (Pairs.mayBeValue(name)) {
      pairs.value(kind -> values.parameter(value, kind, false));
    }
    Optional<Kind> kind = finder.kind(text.plain(from, nameEnd).replace('+', ' '));
    if (kind.isPresent()) {
      goOnFrom(values.parameter(value, kind.get(), text.beginsLine(from)) - 1);
    }
  }

  static boolean isNameByte(byte b) {
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
