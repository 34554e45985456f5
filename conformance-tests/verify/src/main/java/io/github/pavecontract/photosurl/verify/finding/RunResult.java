package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a run found out.
 *
 * @param target what was judged, as a phrase
 * @param contract what it was held against
 * @param mask takes secrets out of exchanges
 * @param startedAt when the run began
 * @param duration how long it took
 * @param rows what became of each question, in their order
 * @param exchanges how many exchanges, or interactions of pacts, were judged
 * @param findings what deviates, violations first
 * @param coverage how far each part of the contract was exercised
 * @param unjudged why nothing can be said about the target; empty if something can
 */
public record RunResult(
    String target,
    Contract contract,
    Mask mask,
    Instant startedAt,
    Duration duration,
    List<Row> rows,
    long exchanges,
    List<Finding> findings,
    List<CoverageRow> coverage,
    Optional<String> unjudged) {
  /** Copies the lists. */
  public RunResult {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
    coverage = List.copyOf(coverage);
  }

  /**
   * Counts findings.
   *
   * @param kind a kind
   * @return how many there are of it
   */
  public long count(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }
}
