package io.github.pavecontract.photosurl.report;

/** Writes reports in one format. */
public interface Renderer {
  /**
   * Writes a report.
   *
   * @param report any report
   * @return its text, with a line break at its end
   */
  String render(Report report);
}
