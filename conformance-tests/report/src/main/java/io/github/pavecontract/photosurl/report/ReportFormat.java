package io.github.pavecontract.photosurl.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The forms of a report that is printed. */
public enum ReportFormat {
  /** For a terminal. */
  TEXT,
  /** For programs. */
  JSON,
  /** For an issue, or the comment on a pull request. */
  MARKDOWN,
  /** One page that needs nothing else. */
  HTML,
  /** As JUnit writes its own. */
  JUNIT,
  /** Annotations of GitHub Actions. */
  GITHUB;

  /**
   * Picks what writes this form.
   *
   * @param terminal how much a reader of the text can make of it
   * @return the renderer
   */
  public Renderer renderer(Terminal terminal) {
    return switch (this) {
      case TEXT -> TextRenderer.all(terminal);
      case JSON -> new JsonRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case HTML -> new HtmlRenderer();
      case JUNIT -> new JunitRenderer();
      case GITHUB -> new GithubRenderer();
    };
  }

  /**
   * Says what a report in JSON looks like.
   *
   * @return a JSON Schema
   */
  public static String schema() {
    try (InputStream in = ReportFormat.class.getResourceAsStream("report.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
