package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.report.GithubAnnotations;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.PactPlace;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as GitHub Actions shows them, at their lines of the contract. */
public final class FindingAnnotations {
  private FindingAnnotations() {}

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
        out.println(GithubAnnotations.line(
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

  private static String place(@Nullable PactPlace pact) {
    return pact == null ? "" : pact.team() + ", " + pact.file() + "#" + pact.pointer() + "\n";
  }
}
