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
  GITHUB
}
