package io.github.pavecontract.photosurl.conformance.report;

import io.github.pavecontract.photosurl.conformance.finding.Finding;
import io.github.pavecontract.photosurl.conformance.finding.Kind;
import io.github.pavecontract.photosurl.conformance.vendor.Drift;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

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
        out.println((finding.kind() == Kind.VIOLATION ? "::error" : "::warning") + " file="
            + property(finding.file()) + ",line=" + finding.line() + ",title="
            + property(finding.id()) + "::"
            + data(finding.sentence() + "\nexpected " + finding.expected() + "\nreceived "
                + finding.received()));
      }
    }
    out.flush();
  }

  /** What differs from the vendor's page, one a line. */
  static String of(List<Drift> drifts) {
    StringBuilder text = new StringBuilder();
    for (Drift drift : drifts) {
      text.append(drift.kind() == Drift.Kind.DRIFT ? "::error file=" : "::warning file=")
          .append(property(drift.file()))
          .append(",line=" + drift.line() + ",title=")
          .append(property(drift.id()))
          .append("::")
          .append(data(drift.sentence() + "\npage line " + drift.pageLine() + ": "
              + DriftReport.orNothing(drift.pageSays()) + "\n" + DriftReport.place(drift) + ": "
              + DriftReport.orNothing(drift.contractSays()) + "\n" + drift.edit()))
          .append('\n');
    }
    return text.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
