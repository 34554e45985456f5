package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.finding.Broken;
import io.github.pavecontract.photosurl.verify.finding.Coverage;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Findings;
import io.github.pavecontract.photosurl.verify.finding.FirstSeen;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Judges the exchanges of some sessions, in their order, and keeps the books of them. For one thread. */
final class Worker {
  private final Judge judge;
  private final Traffic traffic;
  private final CaseEntries cases;
  private final ExchangeSource source;
  private final Consumer<Row> listener;
  private final Findings findings;
  private final Coverage coverage;
  private final Gateways gateways;
  private final Map<Integer, SeenSessions> sessions = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final TreeMap<Tally.Place, Row> rows = new TreeMap<>();
  private final int mostSessions;
  private long exchanges;
  private long badRequests;
  private long bodiesMissing;
  private Instant from = Instant.MAX;
  private Instant to = Instant.MIN;

  /**
   * Starts with nothing judged.
   *
   * @param contract the contract
   * @param judge a judge of its own
   * @param mask takes secrets out of what is shown
   * @param source where the exchanges come from
   * @param listener is told of each case as soon as it is judged
   * @param mostSessions how many sessions are remembered by all workers together
   */
  Worker(
      Contract contract,
      Judge judge,
      Mask mask,
      ExchangeSource source,
      Consumer<Row> listener,
      int mostSessions) {
    this.mostSessions = mostSessions;
    this.judge = judge;
    this.source = source;
    this.listener = listener;
    this.traffic = new Traffic(contract);
    this.cases = new CaseEntries(contract);
    this.findings = new Findings(contract, mask);
    this.coverage = new Coverage(contract);
    this.gateways = new Gateways(contract);
  }

  /** Judges an exchange of a shard. */
  void judge(Recorded recorded, int shard) {
    Optional<Case> aCase = recorded.caseName().flatMap(cases::named);
    Optional<Exchange> exchange = Bodies.decoded(recorded.exchange());
    if (aCase.isPresent()) {
      add(recorded, judge(recorded, aCase.get(), exchange));
    } else if (exchange.isEmpty()) {
      bodiesMissing++;
    } else if (!gateways.answered(exchange.get().response())) {
      judge(
          recorded,
          exchange.get(),
          sessions.computeIfAbsent(shard, key -> new SeenSessions(mostSessions / Shards.SHARDS)));
    }
  }

  private void judge(Recorded recorded, Exchange exchange, SeenSessions known) {
    TrafficQuestion question = traffic.question(exchange);
    Optional<Expectation> expectation =
        traffic.expectation("entry " + recorded.index(), question, known.of(question.session()));
    if (expectation.isEmpty()) {
      return;
    }
    traffic.complaint(question).ifPresent(complaint -> {
      badRequests++;
      findings.add(
          Kind.REQUEST,
          complaint,
          expectation.get(),
          exchange.request(),
          recorded.index() + 1,
          seen(recorded));
    });
    Verdict verdict = judged(recorded, exchange, expectation.get());
    int status = exchange.response().status();
    String name = traffic
        .instance(expectation.get(), status, verdict.body())
        .map(Case::name)
        .orElse("");
    coverage.observe(
        name, expectation.get(), status, verdict, d -> judge.isViolation(d, expectation.get()));
    traffic.learn(question, verdict.body(), known);
  }

  private Row judge(Recorded recorded, Case aCase, Optional<Exchange> decoded) {
    named.add(aCase.name());
    Optional<String> reason = recorded.exchange().response().status() == 0
        ? Optional.of("entry " + recorded.index() + " has no response")
        : decoded.isEmpty()
            ? Optional.of("the body of entry " + recorded.index() + " was not recorded")
            : gateways.answered(decoded.get().response(), aCase.status())
                ? Optional.of("a gateway answered entry " + recorded.index()
                    + " in place of the API, with status "
                    + decoded.get().response().status())
                : cases
                    .difference(aCase, decoded.get().request())
                    .map(difference -> "entry " + recorded.index()
                        + " holds another request than the contract has now: " + difference);
    if (reason.isPresent()) {
      return cases.notRun(aCase, reason.get());
    }
    Exchange exchange = decoded.orElseThrow();
    Expectation expectation = cases.expectation(aCase, exchange.request(), source.refusalsKnown());
    Verdict verdict = judged(recorded, exchange, expectation);
    coverage.observe(
        aCase.name(),
        expectation,
        exchange.response().status(),
        verdict,
        d -> judge.isViolation(d, expectation));
    List<Broken> broken = verdict.deviations().stream()
        .map(deviation -> Broken.by(judge.kind(deviation, expectation), deviation))
        .toList();
    boolean violated = broken.stream().anyMatch(each -> each.kind() == Kind.VIOLATION);
    Result found = violated ? Result.VIOLATION : Result.DRIFT;
    return new Row(
        recorded.index() + 1,
        aCase.name(),
        true,
        aCase.summary(),
        cases.basis(aCase),
        aCase.status().text(),
        broken.isEmpty() ? Result.OK : found,
        "",
        exchange,
        broken);
  }

  private Verdict judged(Recorded recorded, Exchange exchange, Expectation expectation) {
    Verdict verdict = judge.judge(expectation, new WireAnswer(exchange, "", List.of()), Set.of());
    for (Deviation deviation : verdict.deviations()) {
      findings.add(
          judge.kind(deviation, expectation),
          deviation,
          expectation,
          exchange.request(),
          recorded.index() + 1,
          seen(recorded));
    }
    exchanges++;
    Instant startedAt = exchange.startedAt();
    if (!startedAt.equals(Instant.EPOCH)) {
      from = startedAt.isBefore(from) ? startedAt : from;
      to = startedAt.isAfter(to) ? startedAt : to;
    }
    return verdict;
  }

  private FirstSeen seen(Recorded recorded) {
    Instant startedAt = recorded.exchange().startedAt();
    return new FirstSeen(
        startedAt.equals(Instant.EPOCH) ? FirstSeen.UNKNOWN : startedAt,
        source.name(),
        recorded.index() + 1);
  }

  private void add(Recorded recorded, Row row) {
    if (rows.size() < Tally.MOST_ROWS) {
      rows.put(new Tally.Place(source.name(), recorded.index() + 1), row);
      listener.accept(row);
    }
  }

  /** What was shown up to now. */
  Tally tally() {
    boolean dated = !from.isAfter(to);
    Counts counts = new Counts(
        exchanges,
        badRequests,
        0,
        bodiesMissing,
        sessions.values().stream().mapToLong(SeenSessions::forgotten).sum(),
        0,
        0,
        gateways.counts(),
        dated ? Optional.of(from) : Optional.empty(),
        dated ? Optional.of(to) : Optional.empty());
    return new Tally(
        counts,
        Set.copyOf(findings.sights()),
        coverage.rows().stream().filter(CoverageRow::covered).collect(Collectors.toSet()),
        named,
        new TreeMap<>(),
        rows);
  }
}
