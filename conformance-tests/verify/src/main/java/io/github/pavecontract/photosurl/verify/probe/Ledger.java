package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Evidence;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.check.StatusRule;
import io.github.pavecontract.photosurl.verify.finding.Broken;
import io.github.pavecontract.photosurl.verify.finding.Coverage;
import io.github.pavecontract.photosurl.verify.finding.FinalPhotos;
import io.github.pavecontract.photosurl.verify.finding.Findings;
import io.github.pavecontract.photosurl.verify.finding.GatewayAnswers;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.probe.Step.Ask;
import io.github.pavecontract.photosurl.verify.wire.HttpRule;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import io.github.pavecontract.photosurl.verify.wire.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the books of a run: rows, findings and coverage. */
final class Ledger {
  private record Deferred(
      Kind kind, Deviation deviation, Expectation expectation, Request request, int exchange) {}

  private final Contract contract;
  private final Mask mask;
  private final Findings findings;
  private final Coverage coverage;
  private final List<Row> rows = new ArrayList<>();
  private final List<Deferred> ofLostSessions = new ArrayList<>();
  private final List<Deferred> ofNoAnswer = new ArrayList<>();
  private final GatewayAnswers gateway = new GatewayAnswers();
  private int exchanges;
  private int answers;

  Ledger(Contract contract, Mask mask) {
    this.contract = contract;
    this.mask = mask;
    this.findings = new Findings(contract, mask);
    this.coverage = new Coverage(contract);
  }

  /** What was not to be asked. */
  Row notRun(Ask ask, String reason) {
    return notAsked(ask, Result.NOT_RUN, reason);
  }

  /** What was to be asked, and something came between. */
  Row cutOff(Ask ask, String reason) {
    return notAsked(ask, Result.UNJUDGED, reason);
  }

  private Row notAsked(Ask ask, Result result, String reason) {
    coverage.notRun(ask.id(), reason);
    boolean isCase = ask instanceof Ask.OfCase;
    return add(
        new Row(0, ask.id(), isCase, ask.sentence(), "", "", result, reason, null, List.of()));
  }

  Row answered(
      Ask ask,
      Expectation expectation,
      WireAnswer received,
      Verdict verdict,
      Judge judge,
      boolean sessionLost) {
    exchanges++;
    answers++;
    Result result = Result.OK;
    List<Broken> broken = new ArrayList<>();
    for (Deviation deviation : verdict.deviations()) {
      Kind kind = judge.kind(deviation, expectation);
      Request request = received.exchange().request();
      if (sessionLost && deviation.rule() == StatusRule.STATUS) {
        ofLostSessions.add(new Deferred(
            kind,
            deviation.withHint("The session may not exist, or not for this API key."),
            expectation,
            request,
            exchanges));
      } else {
        findings.add(kind, deviation, expectation, request, exchanges);
      }
      broken.add(Broken.by(kind, deviation));
      result =
          kind == Kind.VIOLATION ? Result.VIOLATION : result == Result.OK ? Result.DRIFT : result;
    }
    coverage.observe(
        expectation.id(),
        expectation,
        received.exchange().response().status(),
        verdict,
        deviation -> judge.isViolation(deviation, expectation));
    return add(new Row(
        exchanges,
        expectation.id(),
        ask instanceof Ask.OfCase,
        expectation.sentence(),
        basis(expectation),
        expected(expectation),
        result,
        "",
        received.exchange(),
        broken));
  }

  /** An answer that a gateway gave in place of the API. */
  Row unjudged(Ask ask, Expectation expectation, WireAnswer received) {
    exchanges++;
    String reason = gateway.add(received.exchange().response().status());
    coverage.notRun(expectation.id(), reason);
    return add(new Row(
        exchanges,
        expectation.id(),
        ask instanceof Ask.OfCase,
        expectation.sentence(),
        basis(expectation),
        expected(expectation),
        Result.UNJUDGED,
        reason,
        received.exchange(),
        List.of()));
  }

  Row unanswered(
      Ask ask, Expectation expectation, WireRequest sent, URI baseUrl, NoAnswerException e) {
    Request request = new Request(
        sent.method(),
        baseUrl.getScheme() + "://" + baseUrl.getRawAuthority() + sent.target(),
        sent.headers(),
        sent.body());
    Deviation deviation = noAnswer(expectation, e);
    Kind kind = expectation.grounds().fixed() && deviation.rule() == HttpRule.NO_ANSWER
        ? Kind.VIOLATION
        : Kind.DRIFT;
    exchanges++;
    ofNoAnswer.add(new Deferred(kind, deviation, expectation, request, exchanges));
    return add(new Row(
        0,
        expectation.id(),
        ask instanceof Ask.OfCase,
        expectation.sentence(),
        basis(expectation),
        expected(expectation),
        Result.NO_ANSWER,
        String.valueOf(e.getMessage()),
        null,
        List.of(Broken.by(kind, deviation))));
  }

  /** A connection that is closed where a refusal is assumed is the failure of a server like any other. */
  private static Deviation noAnswer(Expectation expectation, NoAnswerException e) {
    String reason = String.valueOf(e.getMessage());
    return e.timedOut() || expectation.grounds().statusFixed()
        ? Deviation.of(
            HttpRule.NO_ANSWER,
            expectation.operation().pointer(),
            HttpRule.NO_ANSWER.expected(),
            reason)
        : StatusRule.failure(expectation, reason);
  }

  private Row add(Row row) {
    rows.add(row);
    return row;
  }

  private String basis(Expectation expectation) {
    if (!expectation.grounds().fixed()) {
      return "assumed";
    }
    if (!expectation.grounds().source().isEmpty() && expectation.grounds().statusFixed()) {
      return "standard";
    }
    return contract
        .evidenceFor(expectation.anyOf().get(0).pointer())
        .map(Evidence::basis)
        .map(Basis::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .orElse("-");
  }

  private static String expected(Expectation expectation) {
    return expectation.anyOf().stream()
        .map(ExpectedOutcome::status)
        .map(status -> status.text())
        .distinct()
        .collect(Collectors.joining("/"));
  }

  RunResult close(
      String description,
      Instant startedAt,
      Duration duration,
      Collection<KnownSession> sessions,
      Optional<Unjudged> problem) {
    Optional<Unjudged> unjudged =
        problem.or(() -> unknownSessions(sessions)).or(() -> gateway.insteadOf(answers));
    if (unknownSessions(sessions).isEmpty()) {
      addAll(ofLostSessions);
    }
    if (answers > 0) {
      addAll(ofNoAnswer.stream().filter(this::saysMore).toList());
      ofNoAnswer.forEach(one -> coverage.unanswered(
          one.expectation().id(), one.expectation(), one.kind() == Kind.VIOLATION));
    }
    if (problem.filter(Unjudged::everything).isPresent()) {
      // What something else answers says nothing of this API.
      findings.clear();
      rows.replaceAll(Row::unjudged);
      coverage.clear();
    }
    coverage.addGaps(findings);
    return new RunResult(
        description,
        contract,
        mask,
        startedAt,
        duration,
        rows,
        answers,
        findings.all(),
        coverage.rows(),
        sessions.stream()
            .filter(session -> !session.isMadeUp())
            .flatMap(session ->
                FinalPhotos.of(session.key(), session.submitted(), session.perhapsSubmitted())
                    .stream())
            .toList(),
        gateway.notes(),
        unjudged);
  }

  /** Whether it is not what happens as well where an answer is certain. */
  private boolean saysMore(Deferred one) {
    return one.kind() == Kind.VIOLATION
        || ofNoAnswer.stream()
            .noneMatch(other -> other.kind() == Kind.VIOLATION
                && other.deviation().received().equals(one.deviation().received()));
  }

  private void addAll(List<Deferred> deferred) {
    deferred.forEach(
        d -> findings.add(d.kind(), d.deviation(), d.expectation(), d.request(), d.exchange()));
  }

  /** If no session is known with this key, the key is to blame and not the API. */
  private Optional<Unjudged> unknownSessions(Collection<KnownSession> sessions) {
    boolean anyFound = sessions.stream().anyMatch(KnownSession::isFound);
    boolean suspected = sessions.stream().anyMatch(KnownSession::isSuspected);
    return (suspected || !ofLostSessions.isEmpty()) && !anyFound
        ? Optional.of(Unjudged.nothing(
            "every session that was supplied answers that it cannot be found with this API key",
            "Check PAVE_API_KEY first, then the session keys."))
        : Optional.empty();
  }
}
