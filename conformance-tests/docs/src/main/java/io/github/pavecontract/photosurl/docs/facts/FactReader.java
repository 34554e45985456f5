package io.github.pavecontract.photosurl.docs.facts;

import io.github.pavecontract.photosurl.docs.page.Block;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Field;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Location;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Sample;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Span;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Statement;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Unreadable;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the facts out of the blocks of a page. Each block is a fact, or at least a statement. */
public final class FactReader {
  /** Rules between request and response cost the square of the length. */
  private static final int LONGEST_SAMPLE = 200_000;

  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern FIELD_LINE =
      Pattern.compile("\\s*[-*]?\\s*\"?([A-Za-z][\\w-]*)\"?\\s*[:=]\\s*(\\S.*)");
  private static final Pattern TERM_END = Pattern.compile("\\s*:(\\s|$)|\\s+[-\u2013\u2014(]|\\n");

  /** A paragraph that is a call and nothing else. */
  private static final Pattern ALONE = Pattern.compile("[A-Za-z]+:?\\s+\\S+");

  /** A method may stand on a line of its own. */
  private static final Pattern FIRST_LINE = Pattern.compile("(?:[A-Za-z]+ *\n)?[^\n]*");

  private static final Pattern STATUS_LINE =
      Pattern.compile("\\s*HTTP/\\d(?:\\.\\d)?\\s+(\\d{3})\\b[^\\n]*\\n?(.*)", Pattern.DOTALL);

  private final PageFacts facts = new PageFacts();

  private FactReader() {}

  public static PageFacts read(List<Block> blocks) {
    FactReader reader = new FactReader();
    blocks.forEach(reader::read);
    return reader.facts;
  }

  private void read(Block block) {
    if (block instanceof Block.Heading heading) {
      facts.headings.add(heading);
      facts.statements.addAll(
          Statements.inTitle(heading.section(), heading.line(), heading.section()));
      spans(heading.section(), heading.line());
    } else if (block instanceof Block.Prose prose) {
      prose(prose);
    } else if (block instanceof Block.Table table) {
      TableReader.read(facts, table);
      for (Block.Row row : table.rows()) {
        row.cells().forEach(cell -> spans(cell, row.line()));
        facts.endpoints.addAll(Call.in(String.join(" ", row.cells()), row.line()));
      }
    } else if (block instanceof Block.Code code) {
      code(code);
    } else if (block instanceof Block.Items items) {
      items(items);
    } else if (block instanceof Block.Tagged tagged) {
      TagReader.read(facts, tagged);
    }
  }

  private List<String> spans(String text, int line) {
    List<String> spans = new ArrayList<>();
    Matcher matcher = SPAN.matcher(text);
    while (matcher.find()) {
      spans.add(matcher.group(1).replaceAll("\\s+", " ").strip());
    }
    spans.forEach(span -> facts.codeSpans.add(new Span(line, span)));
    return spans;
  }

  private void prose(Block.Prose prose) {
    List<String> spans = spans(prose.text(), prose.line());
    String plain = prose.text().replace("`", " ").strip();
    boolean alone = ALONE.matcher(plain).matches();
    List<Call> calls = Call.in(plain, prose.line());
    (alone ? facts.endpoints : facts.mentions).addAll(calls);
    if (alone && !calls.isEmpty()) {
      return;
    }
    if (spans.size() > 1) {
      facts.values.add(
          new Values(prose.line(), "", spans, Collections.nCopies(spans.size(), prose.line())));
    }
    facts.statements.addAll(
        prose.title()
            ? Statements.inTitle(prose.text(), prose.line(), prose.section())
            : Statements.in(prose.text(), prose.line(), prose.section()));
  }

  /** The terms of a list, which may be those of an enumeration. */
  private void items(Block.Items items) {
    List<String> terms = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (Block.Row row : items.rows()) {
      terms.add(TERM_END.split(row.cells().get(0), 2)[0].replace("`", "").strip());
      lines.add(row.line());
    }
    facts.values.add(new Values(items.line(), "", terms, lines));
  }

  private void code(Block.Code code) {
    String text = code.text();
    Matcher answer = STATUS_LINE.matcher(text);
    if (answer.matches()) {
      int body = text.indexOf("\n\n");
      answer(code, answer.group(1), body < 0 ? text.length() : body);
      return;
    }
    if (CurlText.isCurl(text)) {
      CurlText.read(text, code.line(), facts).ifPresent(body -> body(code, body, code.line()));
      return;
    }
    if (SampleText.looksLikeJson(text)) {
      body(code, text, code.line());
      return;
    }
    Matcher start = FIRST_LINE.matcher(text.strip());
    String first = start.lookingAt() ? start.group() : "";
    List<Call> calls = Call.in(first, code.line());
    if (!calls.isEmpty()) {
      facts.endpoints.add(calls.get(0));
      rest(code, text.indexOf(first) + first.length());
      return;
    }
    Optional<Call> url = Call.bare(text, code.line());
    if (url.isPresent()) {
      facts.endpoints.add(url.get());
    } else if (!fieldLines(
        text,
        code.line(),
        code.section(),
        TableReader.place(code.title().toLowerCase(Locale.ROOT), code.section()))) {
      opaque(code);
    }
  }

  private void answer(Block.Code code, String status, int body) {
    Block.Code titled = new Block.Code(
        code.line(),
        code.section(),
        code.titleLine(),
        code.title() + " " + status,
        code.named(),
        code.text());
    body(titled, code.text().substring(body), line(code, body));
  }

  /** The line of a place in code. */
  private static int line(Block.Code code, int place) {
    return code.line()
        + (int) code.text().substring(0, place).chars().filter(c -> c == '\n').count();
  }

  /** What follows the first line of a request: headers, then perhaps a body. */
  private void rest(Block.Code code, int start) {
    String rest = code.text().substring(start);
    String text = rest.stripLeading();
    int first = start + rest.length() - text.length();
    int end = text.startsWith("{") || text.startsWith("[") ? 0 : text.indexOf("\n\n");
    String head = end < 0 ? text : text.substring(0, end);
    if (!head.isBlank() && !fieldLines(head, line(code, first), code.section(), Location.HEADER)) {
      opaque(code);
    }
    if (end >= 0 && !text.substring(end).isBlank()) {
      body(code, text.substring(end), line(code, first + end));
    }
  }

  private void body(Block.Code code, String text, int line) {
    if (text.length() > LONGEST_SAMPLE) {
      facts.unreadable.add(new Unreadable(
          line, code.title(), "", "it is longer than " + LONGEST_SAMPLE + " characters"));
      return;
    }
    try {
      SampleText.Written written = SampleText.read(text);
      Map<String, Integer> lines = new HashMap<>();
      written.lines().forEach((pointer, row) -> lines.put(pointer, line + row));
      for (SampleText.Comment comment : written.comments()) {
        facts.statements.addAll(
            Statements.in(comment.text(), line + comment.line(), code.section()));
      }
      SampleText.Comment fault = written.fault();
      if (fault != null) {
        facts.unreadable.add(
            new Unreadable(line + fault.line(), code.title(), "", fault.text()));
      }
      facts.samples.add(new Sample(
          lines.getOrDefault("", line),
          code.section(),
          code.titleLine(),
          code.title(),
          code.named(),
          written.value(),
          written.elided(),
          lines));
    } catch (JsonProcessingException e) {
      facts.unreadable.add(
          new Unreadable(line, code.title(), text, String.valueOf(e.getOriginalMessage())));
    }
  }

  private boolean fieldLines(String text, int first, String section, Location place) {
    List<Field> fields = new ArrayList<>();
    List<Statement> words = new ArrayList<>();
    int line = first;
    for (String row : text.split("\n", -1)) {
      Matcher field = FIELD_LINE.matcher(row);
      if (field.matches()) {
        words.addAll(words(field, line, section));
        fields.add(
            new Field(line, place, field.group(1), "", null, field.group(2).strip(), ""));
      } else if (!row.isBlank()) {
        return false;
      }
      line++;
    }
    facts.fields.addAll(fields);
    facts.statements.addAll(words);
    return !fields.isEmpty();
  }

  /** A value of several words, such as {@code Bearer The_Key}, says how it is made up. */
  private static List<Statement> words(Matcher field, int line, String section) {
    String value = field.group(2).strip();
    boolean general = field.group(1).toLowerCase(Locale.ROOT).matches("content-type|accept.*|host");
    List<String> marks = Pattern.compile("[\\s\"']+")
        .splitAsStream(value)
        .filter(word -> !word.isEmpty())
        .map(word -> "`" + word + "`")
        .toList();
    return general || marks.size() < 2
        ? List.of()
        : List.of(new Statement(line, section, field.group().strip(), marks));
  }

  /** Code that nothing is known about is told apart from what was seen before by its hash. */
  private void opaque(Block.Code code) {
    String text = code.text().replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      facts.statements.add(new Statement(
          code.line(),
          code.section(),
          code.text().strip(),
          List.of(Statement.CODE + Hashes.of(text))));
    }
  }
}
