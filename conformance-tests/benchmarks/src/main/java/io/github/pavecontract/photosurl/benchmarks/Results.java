package io.github.pavecontract.photosurl.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest figures of each table, in {@code results.json} and in the README beside it. */
final class Results {
  private static final String BEGIN = "<!-- measured: begin -->\n";
  private static final String END = "<!-- measured: end -->";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * A table as it was measured.
   *
   * @param date the day, ISO 8601
   * @param machine what it was measured on
   * @param figures its figures
   */
  private record Measured(String date, String machine, List<Figure> figures) {}

  private final Path module;
  private final Map<String, Measured> tables;

  private Results(Path module, Map<String, Measured> tables) {
    this.module = module;
    this.tables = tables;
  }

  /** Those of earlier runs. */
  static Results of(Path module) throws IOException {
    Path file = module.resolve("results.json");
    return new Results(
        module,
        Files.exists(file)
            ? MAPPER.readValue(
                file.toFile(), new TypeReference<LinkedHashMap<String, Measured>>() {})
            : new LinkedHashMap<>());
  }

  /** These, and of other tables those that were there. */
  Results with(List<Figure> figures) {
    Map<String, Measured> all = new LinkedHashMap<>(tables);
    Map<String, List<Figure>> byTable = new LinkedHashMap<>();
    figures.forEach(
        f -> byTable.computeIfAbsent(f.table(), table -> new ArrayList<>()).add(f));
    byTable.forEach((table, rows) ->
        all.put(table, new Measured(LocalDate.now().toString(), Machine.text(), rows)));
    return new Results(module, all);
  }

  void write() throws IOException {
    Path readme = module.resolve("README.md");
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IOException(readme + " has no place for the tables: " + BEGIN + END);
    }
    Files.writeString(
        module.resolve("results.json"),
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tables) + "\n");
    Files.writeString(readme, text.substring(0, begin) + markdown() + text.substring(end));
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    tables.forEach((title, table) -> text.append("\n## ")
        .append(title)
        .append("\n\n")
        .append(new Table(table.figures()).markdown())
        .append('\n')
        .append(table.date())
        .append(", ")
        .append(table.machine())
        .append(".\n"));
    return text.append('\n').toString();
  }
}
