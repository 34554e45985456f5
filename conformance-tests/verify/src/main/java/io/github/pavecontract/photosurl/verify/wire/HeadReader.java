package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.exchange.Header;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads heads and trailers: strict in what it notes, tolerant in what it makes of it. */
final class HeadReader {
  private static final int LONGEST = 64 << 10;
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.([01]) ([1-9][0-9]{2}) [\\t\\x20-\\x7e\\x80-\\xff]*");
  private static final Pattern TOLERABLE = Pattern.compile("HTTP/\\S*\\s+([0-9]{3})(\\s.*|)");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
  /** Fields that HTTP defines with one value, of those that a client acts on. */
  private static final Set<String> SINGLE =
      Set.of("content-type", "content-length", "content-location", "location", "retry-after");

  /** Others with one value, of which proxies add a second one, and which no client minds. */
  private static final Set<String> HARMLESS =
      Set.of("server", "date", "etag", "age", "expires", "last-modified");

  private final AnswerBytes source;
  private final List<Breach> breaches;
  private int left = LONGEST;

  HeadReader(AnswerBytes source, List<Breach> breaches) {
    this.source = source;
    this.breaches = breaches;
  }

  /**
   * Reads the next head.
   *
   * @return the head
   * @throws MalformedException if it is none
   */
  Head head() throws IOException {
    String line = line();
    Matcher strict = STATUS_LINE.matcher(line);
    if (strict.matches()) {
      return new Head(
          line, strict.group(1).equals("0"), Integer.parseInt(strict.group(2)), fields());
    }
    breaches.add(HttpRule.STATUS_LINE.broken(Excerpt.of(line)));
    Matcher tolerable = TOLERABLE.matcher(line);
    if (!tolerable.matches()) {
      throw new MalformedException();
    }
    return new Head(line, false, Integer.parseInt(tolerable.group(1)), fields());
  }

  /** Reads fields up to the empty line. */
  List<Header> fields() throws IOException {
    List<Header> fields = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (folded || colon < 0) {
        breaches.add(HttpRule.HEADER.broken(Excerpt.of(line)));
        if (folded && !fields.isEmpty()) {
          Header last = fields.remove(fields.size() - 1);
          fields.add(new Header(last.name(), last.value() + " " + line.strip()));
        }
        continue;
      }
      String name = line.substring(0, colon);
      if (!TOKEN.matcher(name).matches()
          || !VALUE.matcher(line.substring(colon + 1)).matches()) {
        breaches.add(HttpRule.HEADER.broken(Excerpt.of(line)));
      }
      String lowerCase = name.strip().toLowerCase(Locale.ROOT);
      if ((SINGLE.contains(lowerCase) || HARMLESS.contains(lowerCase)) && !seen.add(lowerCase)) {
        HttpRule rule =
            SINGLE.contains(lowerCase) ? HttpRule.SINGLE_HEADER : HttpRule.REPEATED_HEADER;
        breaches.add(rule.broken("a second field " + Excerpt.of(line)));
      }
      fields.add(new Header(name.strip(), line.substring(colon + 1).strip()));
    }
    return fields;
  }

  private String line() throws IOException {
    byte[] bytes = source.line(left);
    left -= bytes.length;
    int end = bytes.length - 1;
    if (end < 0 || bytes[end] != '\n') {
      if (left <= 0) {
        breaches.add(HttpRule.HEAD_SIZE.broken("a longer one"));
        throw new MalformedException();
      }
      throw new EOFException();
    }
    boolean crlf = end > 0 && bytes[end - 1] == '\r';
    if (!crlf) {
      noteOnce(HttpRule.LINE_END.broken("a line that ends with LF alone"));
    }
    return new String(bytes, 0, crlf ? end - 1 : end, StandardCharsets.ISO_8859_1);
  }

  private void noteOnce(Breach breach) {
    if (!breaches.contains(breach)) {
      breaches.add(breach);
    }
  }
}
