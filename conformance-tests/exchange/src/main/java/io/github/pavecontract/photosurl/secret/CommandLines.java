package io.github.pavecontract.photosurl.secret;

import java.util.Optional;
import java.util.Set;

/** Credentials among the options of programs such as curl. */
final class CommandLines {
  private static final Set<String> USERS = Set.of("-u", "-U", "--user", "--proxy-user");
  private static final Set<String> COOKIES = Set.of("-b", "--cookie");
  private static final Set<String> HEADERS = Set.of("-H", "--header", "--proxy-header");
  private static final int LONGEST_OPTION = 16;

  private final CredentialFinder finder;
  private final ScannedText text;
  private final NamedValues values;

  CommandLines(CredentialFinder finder, ScannedText text, NamedValues values) {
    this.finder = finder;
    this.text = text;
    this.values = values;
  }

  /**
   * Looks at the value of an option.
   *
   * @return from where to go on
   */
  int option(int from, int to) {
    int value = text.blanksInLine(text.is(to, '=') ? to + 1 : to);
    if (value == to || text.isAny(from - 1, "-\"")) {
      return to;
    }
    String name = text.string(from, to);
    int begin = text.isQuote(value) ? value + 1 : value;
    int end = begin > value ? text.endOfString(value) : text.end(value, "\"'<>`");
    if (USERS.contains(name)) {
      return password(begin, end, to);
    }
    if (COOKIES.contains(name)) {
      return values.cookies(begin, end);
    }
    if (!name.startsWith("--") || text.is(value, '-')) {
      return to;
    }
    Optional<CredentialScan.Kind> kind = finder.kind(name);
    String told = text.plain(begin, end);
    return kind.isPresent() && CredentialValues.isNoWordBehindSign(told)
        ? values.found(begin, end, kind.get())
        : to;
  }

  private int password(int from, int to, int otherwise) {
    int colon = text.end(from, ":\"'<>`");
    if (!text.is(colon, ':') || colon >= to || text.startsWith(colon, "://")) {
      return otherwise;
    }
    String password = text.string(colon + 1, to);
    // That of a container is a number.
    if (password.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ':')) {
      return otherwise;
    }
    return values.found(colon + 1, to, new CredentialScan.Kind(Credential.Type.SECRET, false));
  }

  /** Whether a name is that of a header that an option says. */
  boolean isHeader(int from) {
    int quote = from - 1;
    int option = (text.isQuote(quote) ? quote : from) - 1;
    if (!text.is(option, ' ')) {
      return false;
    }
    int begin = option;
    while (option - begin < LONGEST_OPTION && CredentialScan.isNameByte(text.at(begin - 1))) {
      begin--;
    }
    return HEADERS.contains(text.string(begin, option));
  }
}
