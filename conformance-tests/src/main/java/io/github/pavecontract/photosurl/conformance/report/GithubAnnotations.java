package io.github.pavecontract.photosurl.conformance.report;

import io.github.pavecontract.photosurl.conformance.finding.Finding;
import io.github.pavecontract.photosurl.conformance.finding.Kind;
import io.github.pavecontract.photosurl.conformance.finding.PactPlace;
import io.github.pavecontract.photosurl.conformance.vendor.Drift;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as GitHub Actions shows them, at their lines of the contract. */
public final class GithubAnnotations {
  private GithubAnnotations() {}

  /**
   * Prints violations and drift, if GitHub Actions runs this.
   *
   * @param findings the findings
   * @param environment the variables of the environment
   * @param out where it reads what is printed
   */
  public static void print(
      List<Finding> findings, Map<String, String> environment, PrintWriter out) {
    if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
      return;
    }
    for (Finding finding : findings) {
      if (finding.kind() == Kind.VIOLATION || finding.kind() == Kind.DRIFT) {
        out.println(line(
            finding.kind() == Kind.VIOLATION ? "error" : "warning",
            finding.file(),
            finding.line(),
            finding.id(),
            place(finding.pact()) + finding.sentence() + "\nexpected " + finding.expected()
                + "\nreceived " + finding.received()));
      }
    }
    out.flush();
  }

  /**
   * Writes one annotation.
   *
   * @param level {@code error}, {@code warning} or {@code notice}
   * @param file the file
   * @param line the line in it, from 1
   * @param title a few words
   * @param text what to say
   * @return the workflow command, without a line break
   */
  public static String line(String level, String file, int line, String title, String text) {
    return "::" + level + " file=" + property(file) + ",line=" + line + ",title=" + property(title)
        + "::" + data(text);
  }

  /** What differs from the vendor's page, one a line. */
  static String of(List<Drift> drifts) {
    StringBuilder text = new StringBuilder();
    for (Drift drift : drifts) {
      String level = drift.kind() == Drift.Kind.DRIFT ? "error" : "warning";
      String said = drift.sentence() + "\npage line " + drift.pageLine() + ": "
          + DriftReport.orNothing(drift.pageSays()) + "\n" + DriftReport.place(drift) + ": "
          + DriftReport.orNothing(drift.contractSays()) + "\n" + drift.edit();
      text.append(line(level, drift.file(), drift.line(), drift.id(), said)).append('\n');
    }
    return text.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String place(@Nullable PactPlace pact) {
    return pact == null ? "" : pact.team() + ", " + pact.file() + "#" + pact.pointer() + "\n";
  }
}
