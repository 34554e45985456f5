package io.github.pavecontract.photosurl.conformance.vendor;

import io.github.pavecontract.photosurl.conformance.vendor.PageFacts.Statement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in prose what may be a fact: numbers, code spans, and words of obligation or limits, which
 * {@code statement-words.txt} beside this class lists.
 */
final class Statements {
  private static final Set<String> WORDS = words();
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+(?=[^a-z])");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TOKEN =
      Pattern.compile("\\d+(?:[.,]\\d+)*|[\\p{L}][\\p{L}'\u2019-]*");
  /** A status in brackets, or in front. */
  private static final Pattern STATUS_NOTE =
      Pattern.compile("\\([1-5]\\d\\d\\b[^)]*\\)|^[1-5]\\d\\d\\b( ?[:-]? ?[A-Z][A-Za-z]*)*");

  private static final Pattern STATUS =
      Pattern.compile("\\b[1-5]\\d\\d\\b( ?[:-]? ?[A-Z][a-z]*( [A-Z][a-z]+)*| OK)?");

  private Statements() {}

  private static Set<String> words() {
    try (InputStream in = Objects.requireNonNull(
            Statements.class.getResourceAsStream("statement-words.txt"), "statement-words.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements of a paragraph or cell. */
  static List<Statement> in(String prose, int line, String section) {
    List<Statement> found = new ArrayList<>();
    for (String sentence : SENTENCE.split(prose, -1)) {
      List<String> marks = marks(sentence);
      if (!marks.isEmpty()) {
        found.add(new Statement(line, section, sentence.strip(), marks));
      }
    }
    return found;
  }

  /** The statements of a title; a status in it belongs to the samples below. */
  static List<Statement> inTitle(String title, int line, String section) {
    String rest = STATUS_NOTE.matcher(title).replaceAll("");
    String plain = STATUS.matcher(rest).replaceAll("");
    return in(Titles.speaksOfResponse(plain) ? plain : rest, line, section);
  }

  private static List<String> marks(String sentence) {
    List<String> marks = new ArrayList<>();
    Matcher code = CODE.matcher(sentence);
    while (code.find()) {
      marks.add("`" + code.group(1).strip() + "`");
    }
    Matcher token = TOKEN.matcher(CODE.matcher(sentence).replaceAll(" "));
    while (token.find()) {
      String word = token.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      if (Character.isDigit(word.charAt(0)) || WORDS.contains(word) || word.endsWith("n't")) {
        marks.add(word);
      }
    }
    marks.sort(null);
    return List.copyOf(marks);
  }
}
