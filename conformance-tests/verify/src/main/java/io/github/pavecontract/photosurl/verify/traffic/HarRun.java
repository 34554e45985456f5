package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.recording.HarReader;
import io.github.pavecontract.photosurl.recording.Metadata;
import io.github.pavecontract.photosurl.recording.Origin;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.recording.Staleness;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.finding.Broken;
import io.github.pavecontract.photosurl.verify.finding.Coverage;
import io.github.pavecontract.photosurl.verify.finding.Findings;
import io.github.pavecontract.photosurl.verify.finding.GapRule;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.wire.Received;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Judges a HAR file, entry by entry: one that names a case of the contract as this case, any other
 * exchange of the operation as traffic of which no state is known but what it shows itself. How an
 * answer stood on the socket is not in a HAR, and is not judged.
 */
public final class HarRun {
  /** So many rows are kept of one file, however often it names its cases. */
  private static final int MOST_ROWS = 200;

  private final Path file;
  private final Contract contract;
  private final Judge judge;
  private final Mask mask;
  private final Findings findings;
  private final Coverage coverage;
  private final Traffic traffic;
  private final CaseEntries cases;
  private final Consumer<Row> listener;
  private final Optional<Metadata> metadata;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private long exchanges;
  private int requests;
  private int bodiesMissing;
  private final Gateways gateways;
  private volatile boolean stopped;

  /** Ends the reading of a file. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Prepares a run.
   *
   * @param file a HAR file
   * @param contract the contract to hold it against
   * @param maxAge the age at which a recording of the API or of a sandbox is stale
   * @param clock the time
   * @param listener is told of each case as soon as it is judged
   * @throws ProblemException if the file is no HAR, or is stale
   */
  public HarRun(
      Path file, Contract contract, Duration maxAge, Clock clock, Consumer<Row> listener) {
    this.file = file;
    this.contract = contract;
    this.listener = listener;
    this.metadata = HarReader.metadata(file);
    metadata.flatMap(m -> Staleness.of(file, m, contract, maxAge, clock)).ifPresent(stale -> {
      throw new ProblemException(stale);
    });
    this.judge = new Judge(contract, Set.of());
    this.mask = new Mask(contract.apiKeyHeader(), Map.of());
    this.findings = new Findings(contract, mask);
    this.coverage = new Coverage(contract);
    this.traffic = new Traffic(contract);
    this.cases = new CaseEntries(contract);
    this.gateways = new Gateways(contract);
  }

  /**
   * Names what is judged.
   *
   * @return a phrase
   */
  public String description() {
    return "the recording " + file
        + metadata
            .map(m -> " (" + m.origin() + ", " + m.recordedAt().toString().substring(0, 10) + ")")
            .orElse("");
  }

  /**
   * Judges everything.
   *
   * @return what was found out
   * @throws ProblemException if the file cannot be read on, or holds nothing to judge
   */
  public RunResult run() {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    Optional<Unjudged> end = read();
    if (bodiesMissing > 0) {
      findings.addGap(
          GapRule.BODY,
          String.valueOf(bodiesMissing),
          contract.operations().get(0).pointer(),
          "they were not judged");
    }
    if (end.isEmpty()
        && gateways.notes().isEmpty()
        && exchanges + requests + rows.size() + bodiesMissing == 0) {
      throw ProblemException.at(
          file.toString(),
          "The file holds no case of the contract and no exchange of its operation, so nothing in it"
              + " can be judged.",
          "Record the cases with `photos-url verify --record FILE`, or any traffic with"
              + " `photos-url record`.");
    }
    for (Case aCase : contract.cases()) {
      if (!rows.isEmpty() && !seen.contains(aCase.name())) {
        add(notRun(aCase, "it is not in the recording"));
      }
    }
    add(new Row(
        0,
        "protocol",
        false,
        "Answers are HTTP as its standards have it.",
        "standard",
        "",
        Result.NOT_RUN,
        "a HAR does not hold how answers stood on the socket",
        null,
        List.of()));
    coverage.addGaps(findings);
    return new RunResult(
        description(),
        contract,
        mask,
        startedAt,
        Duration.ofNanos(System.nanoTime() - start),
        rows,
        exchanges,
        findings.all(),
        coverage.rows(),
        List.of(),
        gateways.notes(),
        end.or(() -> exchanges + requests == 0
            ? Optional.of(Unjudged.nothing(
                "no entry of the recording can be judged", "Record the cases, or other traffic."))
            : Optional.empty()));
  }

  /** Ends the run at once, with what was found out up to now. Can be called by any thread. */
  public void stop() {
    stopped = true;
  }

  private Optional<Unjudged> read() {
    try {
      HarReader.read(file, new HarReader.Visitor() {
        @Override
        public void entry(Recorded recorded, long from, long to) {
          judge(recorded);
        }

        @Override
        public void cut(int index) {
          bodiesMissing++;
        }
      });
      return Optional.empty();
    } catch (StoppedException e) {
      return Optional.of(Unjudged.partly("the run was interrupted"));
    }
  }

  private void judge(Recorded recorded) {
    if (stopped) {
      throw new StoppedException();
    }
    Optional<Case> aCase = recorded.caseName().flatMap(cases::named);
    if (aCase.isPresent()) {
      judge(recorded, aCase.get());
      return;
    }
    Optional<Expectation> expectation = traffic.expectation(recorded);
    if (expectation.isEmpty()) {
      return;
    }
    if (bodyIsMissing(recorded.exchange())) {
      bodiesMissing++;
      return;
    }
    if (gateways.answered(recorded.exchange().response())) {
      return;
    }
    Exchange exchange = recorded.exchange();
    traffic.complaint(exchange).ifPresent(complaint -> {
      requests++;
      findings.add(
          Kind.REQUEST, complaint, expectation.get(), exchange.request(), recorded.index() + 1);
    });
    Verdict verdict = judged(recorded, expectation.get());
    int status = exchange.response().status();
    observe(
        traffic
            .instance(expectation.get(), status, verdict.body())
            .map(Case::name)
            .orElse(""),
        expectation.get(),
        exchange,
        verdict);
    traffic.learn(exchange, verdict.body());
  }

  /** Browsers leave bodies out that they have forgotten, or that they were told to leave out. */
  private static boolean bodyIsMissing(Exchange exchange) {
    return exchange.response().body().size() == 0
        && Header.first(exchange.response().headers(), "Content-Length")
            .filter(length -> !length.strip().equals("0"))
            .isPresent();
  }

  private void judge(Recorded recorded, Case aCase) {
    seen.add(aCase.name());
    Exchange exchange = recorded.exchange();
    Optional<String> reason = exchange.response().status() == 0
        ? Optional.of("entry " + recorded.index() + " has no response")
        : cases
            .difference(aCase, exchange.request())
            .map(difference -> "entry " + recorded.index()
                + " holds another request than the contract has now: " + difference)
            .or(() -> bodyIsMissing(exchange)
                ? Optional.of("the body of entry " + recorded.index() + " was not recorded")
                : Optional.empty());
    if (reason.isPresent()) {
      add(notRun(aCase, reason.get()));
      return;
    }
    // Whatever else answered may have processed photos at any time.
    boolean refusalsKnown =
        metadata.filter(m -> m.origin() == Origin.DOCUMENTED).isPresent();
    Expectation expectation = cases.expectation(aCase, refusalsKnown);
    Verdict verdict = judged(recorded, expectation);
    observe(aCase.name(), expectation, exchange, verdict);
    boolean violated =
        verdict.deviations().stream().anyMatch(d -> judge.isViolation(d, expectation));
    Result found = violated ? Result.VIOLATION : Result.DRIFT;
    add(new Row(
        recorded.index() + 1,
        aCase.name(),
        true,
        aCase.summary(),
        cases.basis(aCase),
        aCase.status().text(),
        verdict.deviations().isEmpty() ? Result.OK : found,
        "",
        exchange,
        verdict.deviations().stream().map(Broken::by).toList()));
  }

  private Verdict judged(Recorded recorded, Expectation expectation) {
    Exchange exchange = recorded.exchange();
    Verdict verdict = judge.judge(expectation, new Received(exchange, "", List.of()), Set.of());
    for (Deviation deviation : verdict.deviations()) {
      Kind kind = judge.isViolation(deviation, expectation) ? Kind.VIOLATION : Kind.DRIFT;
      findings.add(kind, deviation, expectation, exchange.request(), recorded.index() + 1);
    }
    exchanges++;
    return verdict;
  }

  private void observe(String name, Expectation expectation, Exchange exchange, Verdict verdict) {
    coverage.observe(name, expectation, exchange.response().status(), verdict);
  }

  private Row notRun(Case aCase, String reason) {
    coverage.notRun(aCase.name(), reason);
    return new Row(
        0,
        aCase.name(),
        true,
        aCase.summary(),
        cases.basis(aCase),
        aCase.status().text(),
        Result.NOT_RUN,
        reason,
        null,
        List.of());
  }

  private void add(Row row) {
    if (rows.size() < MOST_ROWS) {
      rows.add(row);
      listener.accept(row);
    }
  }
}
