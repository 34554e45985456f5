package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.verify.finding.Coverage;
import io.github.pavecontract.photosurl.verify.finding.Findings;
import io.github.pavecontract.photosurl.verify.finding.GapRule;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What recorded traffic has shown, against the whole contract.
 *
 * @param tally what it has shown
 * @param target what was judged, as a phrase
 * @param contract what it was held against
 * @param mask takes secrets out of exchanges
 * @param startedAt when the run began
 * @param duration how long it took
 * @param early why it is not the whole, a clause; empty if it is
 */
public record TrafficResult(
    Tally tally,
    String target,
    Contract contract,
    Mask mask,
    Instant startedAt,
    Duration duration,
    Optional<String> early) {
  /** Of so many entries one may be unreadable. */
  private static final int READABLE = 100;

  /**
   * Judges what it comes to: gaps, rows of cases that nobody has recorded, and whether it is enough.
   *
   * @return the result of the run
   */
  public RunResult run() {
    Counts counts = tally.counts();
    Findings findings = new Findings(contract, mask);
    findings.add(tally.findings());
    Coverage coverage = new Coverage(contract);
    coverage.add(tally.coverage());
    if (counts.bodiesMissing() > 0) {
      findings.addGap(
          GapRule.BODY,
          Counted.of(counts.bodiesMissing(), "exchange"),
          contract.operations().get(0).pointer(),
          "they were not judged");
    }
    List<Row> rows = rows();
    rows.stream()
        .filter(row -> row.isCase() && row.result() == Result.NOT_RUN)
        .forEach(row -> coverage.notRun(row.id(), row.reason()));
    coverage.addGaps(findings);
    return new RunResult(
        target,
        contract,
        mask,
        startedAt,
        duration,
        rows,
        counts.exchanges(),
        findings.all(),
        coverage.rows(),
        List.of(),
        TrafficNotes.of(tally),
        unjudged());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>(tally.rows().values());
    rows.addAll(unseen());
    return rows;
  }

  /** The questions that nobody has recorded, and those that no recording answers. */
  List<Row> unseen() {
    List<Row> rows = new ArrayList<>();
    CaseEntries cases = new CaseEntries(contract);
    for (Case aCase : contract.cases()) {
      if (!tally.cases().isEmpty() && !tally.cases().contains(aCase.name())) {
        rows.add(cases.notRun(aCase, "it is not in the recording"));
      }
    }
    rows.add(new Row(
        0,
        "protocol",
        false,
        "Answers are HTTP as its standards have it.",
        "standard",
        "",
        Result.NOT_RUN,
        "a recording does not hold how answers stood on the socket",
        null,
        List.of()));
    return rows;
  }

  private Optional<Unjudged> unjudged() {
    Counts counts = tally.counts();
    if (early.isPresent()) {
      return early.map(Unjudged::partly);
    }
    if (counts.unreadable() * READABLE > counts.entries()) {
      return Optional.of(new Unjudged(
          counts.unreadable() + " of " + Counted.of(counts.entries(), "entry", "entries")
              + " cannot be read",
          "Mend or remove the entries that are named; `photos-url explain --schema exchange` says what a line looks"
              + " like.",
          counts.exchanges() == 0));
    }
    return counts.exchanges() + counts.badRequests() == 0
        ? Optional.of(Unjudged.nothing(
            "no entry of the recording can be judged", "Record the cases, or other traffic."))
        : Optional.empty();
  }

  /** Whether there was nothing of the contract at all. */
  boolean isEmpty() {
    Counts counts = tally.counts();
    return counts.exchanges() + counts.badRequests() + counts.bodiesMissing() + counts.unanswered()
            == 0
        && counts.unreadable() == 0
        && counts.gateways().isEmpty()
        && tally.rows().isEmpty();
  }

  /** Refuses a source in which nothing is of the contract. */
  void refuseNothing(String name, String remedy) {
    if (isEmpty() && early.isEmpty()) {
      throw ProblemException.at(
          name,
          "The file holds no case of the contract and no exchange of its operation, so nothing in it"
              + " can be judged.",
          remedy);
    }
  }
}
