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
 * @param finalPhotos what became final at the target, session by session
 * @param notes what else a reader should know, a sentence each
 * @param unjudged what kept the run from being judged as a whole; empty if nothing did
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
    List<FinalPhotos> finalPhotos,
    List<String> notes,
    Optional<Unjudged> unjudged) {
  /** Copies the lists. */
  public RunResult {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
    coverage = List.copyOf(coverage);
    finalPhotos = List.copyOf(finalPhotos);
    notes = List.copyOf(notes);
  }

  /**
   * The result of a run that sent nothing, so that nothing became final.
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
   * @param unjudged what kept the run from being judged as a whole; empty if nothing did
   */
  public RunResult(
      String target,
      Contract contract,
      Mask mask,
      Instant startedAt,
      Duration duration,
      List<Row> rows,
      long exchanges,
      List<Finding> findings,
      List<CoverageRow> coverage,
      Optional<Unjudged> unjudged) {
    this(
        target, contract, mask, startedAt, duration, rows, exchanges, findings, coverage, List.of(),
        List.of(), unjudged);
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
