package io.github.pavecontract.photosurl.report;

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
}
