package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.report.Markup;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.PactPlace;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.Row.Result;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The report as JUnit writes its own: a test for each case and probe, a failure for a violation. */
final class JunitReport {
  private JunitReport() {}

  static String of(RunResult result) {
    long failures = result.rows().stream().filter(JunitReport::failed).count();
    long skipped =
        result.rows().stream().filter(row -> row.result() == Result.NOT_RUN).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(String.format(
        Locale.ROOT,
        "<testsuite name=\"photos-url %s\" tests=\"%d\" failures=\"%d\" errors=\"0\""
            + " skipped=\"%d\" time=\"%.3f\" timestamp=\"%s\">%n",
        result.subject() == Subject.API ? "verify" : "pact",
        result.rows().size(),
        failures,
        skipped,
        result.duration().toMillis() / 1000.0,
        result.startedAt().toString().substring(0, 19)));
    result.rows().forEach(row -> append(xml, row, result));
    if (result.rows().stream().allMatch(row -> row.result() == Result.NOT_RUN)) {
      result.findings().forEach(finding -> append(xml, finding));
    }
    return xml.append("</testsuite>\n").toString();
  }

  private static boolean failed(Row row) {
    return row.result() == Result.VIOLATION || row.result() == Result.NO_ANSWER;
  }

  private static void append(StringBuilder xml, Row row, RunResult result) {
    List<Finding> findings = result.findings();
    double seconds = row.exchange() == null ? 0 : row.exchange().duration().toNanos() / 1e9;
    xml.append(String.format(
        Locale.ROOT,
        "  <testcase classname=\"photos-url.%s\" name=\"%s\" time=\"%.3f\">%n",
        kind(row, result),
        Markup.escaped(row.id() + ": " + row.sentence()),
        seconds));
    if (row.result() == Result.NOT_RUN) {
      xml.append("    <skipped message=\"").append(Markup.escaped(row.reason())).append("\"/>\n");
    }
    if (failed(row)) {
      xml.append("    <failure message=\"")
          .append(Markup.escaped(String.join(", ", row.findings())))
          .append("\">")
          .append(Markup.escaped(details(row, findings, Kind.VIOLATION)))
          .append("</failure>\n");
    }
    if (row.result() == Result.DRIFT) {
      xml.append("    <system-out>")
          .append(Markup.escaped(details(row, findings, Kind.DRIFT)))
          .append("</system-out>\n");
    }
    xml.append("  </testcase>\n");
  }

  private static String kind(Row row, RunResult result) {
    return result.subject() == Subject.PACTS ? "pact" : row.isCase() ? "case" : "probe";
  }

  /** Traffic has no rows: there each finding is a test of its own. */
  private static void append(StringBuilder xml, Finding finding) {
    if (finding.kind() == Kind.VIOLATION) {
      xml.append("  <testcase classname=\"photos-url.traffic\" name=\"")
          .append(Markup.escaped(finding.id() + ": " + finding.sentence()))
          .append("\">\n    <failure message=\"")
          .append(Markup.escaped(finding.received()))
          .append("\">")
          .append(Markup.escaped(details(finding)))
          .append("</failure>\n  </testcase>\n");
    }
  }

  private static String details(Row row, List<Finding> findings, Kind kind) {
    StringBuilder details = new StringBuilder();
    if (!row.reason().isEmpty()) {
      details.append(row.reason()).append('\n');
    }
    Set<String> ids = Set.copyOf(row.findings());
    findings.stream()
        .filter(finding -> finding.kind() == kind && ids.contains(finding.id()))
        .filter(finding -> finding.pact() == null || finding.question().equals(row.id()))
        .forEach(finding -> details.append(details(finding)));
    return details.toString();
  }

  private static String details(Finding finding) {
    PactPlace pact = finding.pact();
    return finding.id() + ": " + finding.sentence() + "\n  expected  " + finding.expected()
        + "\n  received  " + finding.received() + "\n  contract  " + finding.file() + ":"
        + finding.line() + " " + finding.pointer() + "\n  evidence  " + finding.basis() + ": "
        + finding.source() + "\n"
        + (pact == null
            ? "  again     " + finding.curl() + "\n"
            : "  pact      " + pact.file() + "#" + pact.pointer() + "\n");
  }
}
