package io.github.pavecontract.photosurl.docs.report;

import io.github.pavecontract.photosurl.docs.DocsResult;
import io.github.pavecontract.photosurl.docs.Drift;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.report.Terminal;
import java.util.List;
import java.util.Locale;

/**
 * What the vendor's page came to, in the form that somebody asks for.
 *
 * @param result the result without what is accepted
 * @param accepted what is accepted
 * @param notices what should be done about the acceptances
 */
public record DriftReport(DocsResult result, List<Drift> accepted, List<String> notices) {
  /** Copies the lists. */
  public DriftReport {
    accepted = List.copyOf(accepted);
    notices = List.copyOf(notices);
  }

  /**
   * Writes the report.
   *
   * @param format its form
   * @param terminal how much the reader of text can make of it
   * @return the report, which ends with a line feed
   */
  public String in(ReportFormat format, Terminal terminal) {
    return switch (format) {
      case TEXT -> DriftText.of(this, terminal);
      case JSON -> DriftJson.of(this);
      case MARKDOWN -> DriftMarkdown.of(this);
      case HTML -> DriftHtml.of(this);
      case JUNIT -> DriftJunit.of(this);
      case GITHUB -> DriftAnnotations.of(result.drifts());
    };
  }

  String headline() {
    long drift = result.count(Drift.Kind.DRIFT);
    long read = result.count(Drift.Kind.READ_THIS);
    if (drift + read == 0) {
      return "No drift: the page says what the contract says";
    }
    return String.format(Locale.ROOT, "Drift: %d, read this: %d", drift, read);
  }

  /** What was compared, in one line. */
  String subject() {
    return result.page().name() + " against contract " + result.contract().version() + ", "
        + String.join(", ", result.operations()) + ", " + result.facts() + " facts"
        + (result.others().isEmpty()
            ? ""
            : "; left out as other operations: " + String.join(", ", result.others()));
  }

  static String place(Drift drift) {
    return drift.file() + ":" + drift.line() + " " + drift.pointer();
  }

  static String orNothing(String text) {
    return text.isEmpty() ? "nothing" : text;
  }
}
