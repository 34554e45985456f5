package io.github.pavecontract.photosurl.docs.facts;

import io.github.pavecontract.photosurl.docs.page.Block;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Field;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Location;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Sample;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads tables: of headers and parameters, of errors, of values, or else of prose. */
final class TableReader {
  private static final Pattern ERROR_CODE =
      Pattern.compile("(http )?(error |response )?(status|code)( code)?|http status( code)?");
  private static final Pattern MESSAGE = Pattern.compile("(error |response )?(message|text)");
  private static final Pattern GENERAL =
      Pattern.compile("name|key|field|property|attribute|element|");
  private static final Pattern STATUS = Pattern.compile("\\s*`?([1-5]\\d\\d)\\b.*");

  private final PageFacts facts;
  private final Block.Table table;
  private final List<String> head;

  private TableReader(PageFacts facts, Block.Table table) {
    this.facts = facts;
    this.table = table;
    this.head = table.rows().get(0).cells().stream()
        .map(cell -> cell.replace("`", "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  static void read(PageFacts facts, Block.Table table) {
    if (table.rows().isEmpty()) {
      return;
    }
    new TableReader(facts, table).read();
  }

  private void read() {
    int code = column(ERROR_CODE);
    int message = column(MESSAGE);
    if (code >= 0 && message >= 0) {
      errors(code, message);
      return;
    }
    Map<Integer, Values> columns = new HashMap<>();
    Location place =
        place(head.get(0), GENERAL.matcher(head.get(0)).matches() ? table.section() : "");
    boolean fields = isFields(place);
    for (Block.Row row : table.rows().subList(1, table.rows().size())) {
      if (fields) {
        field(row, place);
      }
      for (int i = 0; i < row.cells().size(); i++) {
        String cell = row.cells().get(i);
        Values values = columns.computeIfAbsent(
            i, c -> new Values(row.line(), header(c), new ArrayList<>(), new ArrayList<>()));
        values.values().add(cell.replace("`", "").strip());
        values.lines().add(row.line());
        if (!(fields && isRead(i)) && !header(i).startsWith("example")) {
          facts.statements.addAll(Statements.in(cell, row.line(), table.section()));
        }
      }
    }
    facts.values.addAll(columns.values());
  }

  private String header(int column) {
    return column < head.size() ? head.get(column) : "";
  }

  private int column(Pattern name) {
    for (int i = 0; i < head.size(); i++) {
      if (name.matcher(head.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private void errors(int code, int message) {
    for (Block.Row row : table.rows().subList(1, table.rows().size())) {
      java.util.regex.Matcher status = STATUS.matcher(cell(row, code));
      if (!status.matches()) {
        facts.statements.addAll(
            Statements.in(String.join(". ", row.cells()), row.line(), table.section()));
        continue;
      }
      ObjectNode value = JsonNodeFactory.instance.objectNode();
      value.put(
          head.get(code).replaceFirst(".*\\bcode$", "code"), Integer.parseInt(status.group(1)));
      value.put("message", cell(row, message).replace("`", "").strip());
      facts.samples.add(new Sample(
          row.line(),
          table.section(),
          row.line(),
          table.section() + " " + status.group(1),
          false,
          value,
          true,
          Map.of()));
      for (int i = 0; i < row.cells().size(); i++) {
        if (i != code && i != message) {
          facts.statements.addAll(Statements.in(row.cells().get(i), row.line(), table.section()));
        }
      }
    }
  }

  private static String cell(Block.Row row, int column) {
    return column >= 0 && column < row.cells().size() ? row.cells().get(column) : "";
  }

  private boolean isFields(Location place) {
    return place != Location.UNKNOWN
        || (GENERAL.matcher(head.get(0)).matches()
            && head.stream()
                .anyMatch(h -> h.matches("type|data type|required|description|example")));
  }

  /** Where the fields of a table or list stand, by what it is called. */
  static Location place(String name, String section) {
    for (String text : List.of(name, section.toLowerCase(Locale.ROOT))) {
      if (text.contains("header")) {
        return Location.HEADER;
      } else if (text.contains("query")) {
        return Location.QUERY;
      } else if (text.contains("cookie")) {
        return Location.COOKIE;
      } else if (text.matches(".*\\b(param|params|parameter|parameters|path variables?)\\b.*")) {
        return text.contains("body") ? Location.BODY : Location.PATH;
      } else if (text.matches(".*\\b(body|field|fields|property|properties|attributes?)\\b.*")) {
        return Location.BODY;
      }
    }
    return Location.UNKNOWN;
  }

  /** Whether a column of a table of fields is held against the contract, and no prose. */
  private boolean isRead(int column) {
    return column == 0 || header(column).matches("type|data type|required|in|location");
  }

  private void field(Block.Row row, Location place) {
    String cell = cell(row, 0).replace("`", "").strip();
    boolean starred = cell.endsWith("*");
    String name =
        cell.replaceAll("\\s*\\*+$", "").replaceFirst("\\s*\\((required|optional)\\)$", "");
    if (name.isEmpty() || name.contains(" ")) {
      facts.statements.addAll(Statements.in(cell, row.line(), table.section()));
      return;
    }
    int in = column(Pattern.compile("in|location"));
    Location where = in < 0 ? place : place(cell(row, in).toLowerCase(Locale.ROOT), "");
    where = in >= 0 && where == Location.UNKNOWN && cell(row, in).equalsIgnoreCase("path")
        ? Location.PATH
        : where;
    facts.fields.add(new Field(
        row.line(),
        where,
        name,
        cell(row, column(Pattern.compile("type|data type"))).replace("`", "").strip(),
        required(row, starred),
        cell(row, column(Pattern.compile("value"))).replace("`", "").strip(),
        cell(row, column(Pattern.compile("examples?"))).replace("`", "").strip()));
  }

  private @Nullable Boolean required(Block.Row row, boolean starred) {
    int column = column(Pattern.compile("required|mandatory"));
    String cell = column < 0 ? "" : cell(row, column).toLowerCase(Locale.ROOT).strip();
    if (cell.matches("(yes|true|required|mandatory|y|x|\u2713|\u2714|\u2705)(\\W.*)?")) {
      return true;
    }
    if (cell.matches("(no|false|optional|n|-|\u2013|\u2717|\u274c)(\\W.*)?")) {
      return false;
    }
    return (starred || row.cells().get(0).contains("(required)")) ? Boolean.TRUE : null;
  }
}
