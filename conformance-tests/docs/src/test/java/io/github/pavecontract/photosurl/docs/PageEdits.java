package io.github.pavecontract.photosurl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.docs.page.Page;
import io.github.pavecontract.photosurl.docs.page.PageSource;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.report.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of our own, edits of it from a table, and what becomes of each. */
final class PageEdits {
  private static final Path FOLDER = Path.of("src/test/resources/pages");

  private final String page;
  private final Contract contract;
  private final Path table;

  PageEdits(String page, Contract contract, String table) throws IOException {
    this.page = Files.readString(FOLDER.resolve(page));
    this.contract = contract;
    this.table = FOLDER.resolve(table);
  }

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** An edit, and what must come of it. */
  record Edit(String name, JsonNode row) {
    String expected() {
      return row.path("expect").asText();
    }

    /** Each difference by its rule, its line of the page and its place in the contract; none if nothing differs. */
    List<String> tells() {
      return row.path("tells").valueStream().map(JsonNode::asText).toList();
    }

    @Override
    public String toString() {
      return name + ": " + expected();
    }
  }

  /** What came of a page: the same words, each difference as in the table, the texts of their lines, and the report. */
  record Told(String verdict, List<String> tells, List<String> lines, String details) {}

  Stream<Edit> edits() {
    return Document.read(table)
        .root()
        .path("edits")
        .valueStream()
        .map(row -> new Edit(row.required("edit").asText(), row));
  }

  String apply(Edit edit) {
    JsonNode row = edit.row();
    String replacement = row.required("replace").asText();
    boolean regex = row.has("regex");
    Pattern pattern = regex
        ? Pattern.compile(row.path("regex").asText())
        : Pattern.compile(row.required("find").asText(), Pattern.LITERAL);
    Matcher matcher = pattern.matcher(page);
    String edited = row.path("all").asBoolean()
        ? matcher.replaceAll(regex ? replacement : Matcher.quoteReplacement(replacement))
        : matcher.replaceFirst(regex ? replacement : Matcher.quoteReplacement(replacement));
    if (edited.equals(page)) {
      throw new AssertionError("The edit `" + edit.name() + "` finds nothing in the page.");
    }
    return edited;
  }

  Told judge(Path folder, String text) throws IOException {
    return judge(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Judges a page that was last seen as it is in the resources. */
  Told judge(Path folder, byte[] text) throws IOException {
    LastSeen before =
        PageComparison.of(new Page("page.md", page), contract, Optional.empty()).seen();
    Path file = folder.resolve("edited.md");
    Files.write(file, text);
    try {
      DocsResult result =
          PageComparison.of(PageSource.read(file.toString()), contract, Optional.of(before));
      String verdict = result.count(Kind.PAGE_DRIFT) > 0
          ? "drift"
          : result.drifts().isEmpty() ? "nothing" : "read this";
      List<String> lines = result.page().text().lines().toList();
      return new Told(
          verdict,
          result.drifts().stream()
              .map(drift -> drift.rule().id() + " " + drift.pageLine() + " " + drift.pointer())
              .toList(),
          result.drifts().stream()
              .map(drift -> drift.rule().id() + " " + lines.get(drift.pageLine() - 1))
              .toList(),
          String.join("\n", result.drifts().stream().map(PageDrift::toString).toList()));
    } catch (ProblemException e) {
      assertThat(e).hasMessageContaining("The page is not recognised: ");
      return new Told("not recognised", List.of(), List.of(), String.valueOf(e.getMessage()));
    }
  }

  String page() {
    return page;
  }
}
