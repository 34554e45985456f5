package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns of credentials below a line of names: CSV (RFC 4180) with any usual separator, and tables as
 * Markdown and consoles draw them.
 */
final class Tables {
  private static final String SEPARATORS = ",;\t|";
  private static final int LONGEST_NAME = 48;
  private static final int MOST_WORDS = 4;
  private static final int MOST_COLUMNS = 256;

  private final CredentialFinder finder;
  private final ScannedText text;
  private final NamedValues values;

  private record Cell(int from, int to) {}

  private char separator;

  Tables(CredentialFinder finder, ScannedText text, NamedValues values) {
    this.finder = finder;
    this.text = text;
    this.values = values;
  }

  /** Looks at all tables of the text. */
  void run() {
    int at = next(0) < text.length() ? 0 : text.length();
    while (at < text.length()) {
      Optional<List<Cell>> header = header(at);
      at = next(at);
      if (header.isPresent()) {
        at = rows(at, header.get());
      }
    }
  }

  private int next(int line) {
    int to = line;
    while (to < text.length() && !text.is(to, '\n')) {
      to++;
    }
    return to + 1;
  }

  /** The cells of a line, if they all may be names. */
  private Optional<List<Cell>> header(int line) {
    int end = text.lineEnd(line);
    for (int i = line; i < end; i++) {
      if (SEPARATORS.indexOf(text.at(i)) >= 0) {
        separator = (char) text.at(i);
        List<Cell> cells = cells(line);
        // Before the first one may stand what the table is in.
        cells = cells.size() < 2 ? cells : behindText(cells);
        return cells.size() > 1 && cells.stream().skip(1).allMatch(this::mayBeName)
            ? Optional.of(cells)
            : Optional.empty();
      }
      if (i - line > LONGEST_NAME) {
        break;
      }
    }
    return Optional.empty();
  }

  private List<Cell> behindText(List<Cell> cells) {
    Cell first = cells.get(0);
    int from = first.to();
    while (from > first.from() && !text.isAny(from - 1, ">\"':=/?{[(")) {
      from--;
    }
    if (separator == '|' && from == first.to()) {
      return cells.subList(1, cells.size());
    }
    List<Cell> behind = new ArrayList<>(cells);
    behind.set(0, new Cell(from, first.to()));
    return behind;
  }

  private boolean mayBeName(Cell cell) {
    String name = text.string(cell.from(), cell.to());
    return name.length() <= LONGEST_NAME
        && !name.isEmpty()
        && name.split(" ", -1).length <= MOST_WORDS
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || " _-.()/".indexOf(c) >= 0);
  }

  /** Takes what stands below names that tell, as far as there are lines of as many cells. */
  private int rows(int from, List<Cell> header) {
    List<Optional<Kind>> kinds = header.stream()
        .map(cell -> finder.kind(text.plain(cell.from(), cell.to())))
        .toList();
    List<String> names =
        header.stream().map(cell -> text.string(cell.from(), cell.to())).toList();
    boolean paired =
        names.stream().anyMatch(Pairs::mayName) && names.stream().anyMatch(Pairs::mayBeValue);
    if (!paired && kinds.stream().allMatch(Optional::isEmpty)) {
      return from;
    }
    int at = from;
    while (at < text.length()) {
      List<Cell> row = asWideAs(header.size(), cells(at));
      if (row.size() != header.size()) {
        return at;
      }
      if (paired) {
        pairs(names, row);
      } else {
        for (int i = 0; i < row.size(); i++) {
          take(row.get(i), kinds.get(i));
        }
      }
      at = next(at);
    }
    return at;
  }

  /** Behind the last line of a table may stand more of what the table is in. */
  private List<Cell> asWideAs(int columns, List<Cell> row) {
    if (row.size() <= columns) {
      return row;
    }
    Cell last = row.get(columns - 1);
    boolean ends = text.end(last.from(), "\"'<\\") < last.to();
    return ends ? row.subList(0, columns) : row;
  }

  private void pairs(List<String> names, List<Cell> row) {
    Pairs pairs = new Pairs(finder, text);
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      if (Pairs.mayName(names.get(i))) {
        pairs.name(cell.from(), cell.to());
      } else if (Pairs.mayBeValue(names.get(i))) {
        pairs.value(kind -> take(cell, Optional.of(kind)));
      }
    }
  }

  private void take(Cell cell, Optional<Kind> kind) {
    int to = Math.min(cell.to(), text.end(cell.from(), "\"'<>\\"));
    String value = text.string(cell.from(), Math.max(cell.from(), to));
    if (kind.isPresent() && CredentialValues.isNoWordBehindSign(value)) {
      values.found(cell.from(), to, kind.get());
    }
  }

  /** The cells of a line without quotes, blanks, and what frames the line. */
  private List<Cell> cells(int line) {
    List<Cell> cells = new ArrayList<>();
    int at = line;
    int end = text.lineEnd(line);
    if (separator == '|' && text.is(text.blanksInLine(at), '|')) {
      at = text.blanksInLine(at) + 1;
    }
    while (at <= end && cells.size() < MOST_COLUMNS) {
      int from = at;
      while (from < end && text.is(from, ' ')) {
        from++;
      }
      boolean quoted = text.isQuote(from);
      int to = quoted ? Math.min(end, text.endOfString(from)) : from;
      int next = to;
      while (next < end && !text.is(next, separator)) {
        next++;
      }
      cells.add(quoted ? new Cell(from + 1, to) : trimmed(from, next));
      at = next + 1;
    }
    boolean framed = separator == '|' && cells.size() > 1 && endsFrame(cells.get(cells.size() - 1));
    return framed ? cells.subList(0, cells.size() - 1) : cells;
  }

  /** Behind the last separator is nothing, or the end of what the table is in. */
  private boolean endsFrame(Cell last) {
    return last.from() >= last.to() || text.isAny(last.from(), "<\"]\\");
  }

  private Cell trimmed(int from, int to) {
    int end = to;
    while (end > from && text.isAny(end - 1, " \r")) {
      end--;
    }
    return new Cell(from, end);
  }
}
