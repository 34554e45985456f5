package io.github.pavecontract.photosurl.docs.facts;

import io.github.pavecontract.photosurl.docs.facts.PageFacts.Statement;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in prose what may be a fact: numbers, code spans, and words of obligation or limits, which
 * {@code statement-words.txt} beside this class lists.
 */
public final class Statements {
  private static final Set<String> WORDS = words();
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+(?=[^a-z])");
  private static final Pattern METHOD =
      Pattern.compile("(?<!`)\\b(GET|PUT|POST|PATCH|DELETE)\\b(?!`)");
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

  /** The statements of a paragraph or cell; its line breaks are those of the page. */
  public static List<Statement> in(String prose, int line, String section) {
    List<Statement> found = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences(prose)) {
      SortedMap<Integer, String> marks = marks(sentence);
      if (!marks.isEmpty()) {
        int end = start + marks.firstKey();
        long breaks = prose.substring(0, end).chars().filter(c -> c == '\n').count();
        found.add(new Statement(
            line + (int) breaks,
            section,
            sentence.strip(),
            marks.values().stream().sorted().toList()));
      }
      start += sentence.length();
    }
    return found;
  }

  /** Each with the blanks behind it. */
  private static List<String> sentences(String prose) {
    List<String> sentences = new ArrayList<>();
    Matcher end = SENTENCE.matcher(prose);
    int start = 0;
    while (end.find()) {
      sentences.add(prose.substring(start, end.end()));
      start = end.end();
    }
    sentences.add(prose.substring(start));
    return sentences;
  }

  /** The statements of a title; a status in it belongs to the samples below, and a method is a name. */
  static List<Statement> inTitle(String title, int line, String section) {
    if (Titles.statement(title).isEmpty()) {
      return List.of();
    }
    String rest = STATUS_NOTE.matcher(title).replaceAll("");
    String plain = STATUS.matcher(rest).replaceAll("");
    String stating = Titles.speaksOfResponse(plain) ? plain : rest;
    return in(METHOD.matcher(stating).replaceAll("`$0`"), line, section);
  }

  /** By their places in the sentence. */
  private static SortedMap<Integer, String> marks(String sentence) {
    SortedMap<Integer, String> marks = new TreeMap<>();
    Matcher code = CODE.matcher(sentence);
    while (code.find()) {
      marks.put(code.start(), "`" + code.group(1).strip() + "`");
    }
    String plain = CODE.matcher(sentence).replaceAll(m -> " ".repeat(m.group().length()));
    Matcher token = TOKEN.matcher(plain);
    while (token.find()) {
      String word = token.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      if (Character.isDigit(word.charAt(0)) || WORDS.contains(word) || word.endsWith("n't")) {
        marks.put(token.start(), word);
      }
    }
    return marks;
  }
}
