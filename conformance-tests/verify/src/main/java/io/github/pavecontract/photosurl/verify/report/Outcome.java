package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.time.LocalDate;
import java.util.List;

/**
 * A result, and what of it is accepted.
 *
 * @param result the result without the findings that are accepted
 * @param accepted those findings
 * @param notices what should be done about the file of acceptances
 */
public record Outcome(RunResult result, List<Finding> accepted, List<String> notices) {
  /** Copies the lists. */
  public Outcome {
    accepted = List.copyOf(accepted);
    notices = List.copyOf(notices);
  }

  /**
   * Takes out of a result what is accepted.
   *
   * @param result the result of a run
   * @param acceptances what is accepted
   * @param today the day up to which, inclusively, an entry must last
   * @return what is left, and what is to be said
   */
  public static Outcome of(RunResult result, Acceptances acceptances, LocalDate today) {
    Acceptances.Rest<Finding> rest = acceptances.apply(result.findings(), today);
    return new Outcome(result.with(rest.left()), rest.accepted(), rest.notices());
  }
}
