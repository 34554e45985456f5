package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.live.Pacer;
import io.github.pavecontract.photosurl.verify.probe.Interview.Ready;
import io.github.pavecontract.photosurl.verify.probe.Step.Ask;
import io.github.pavecontract.photosurl.verify.probe.Step.Slot;
import io.github.pavecontract.photosurl.verify.wire.HttpRule;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.Received;
import io.github.pavecontract.photosurl.verify.wire.WireClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks an API every case of the contract and every probe, and judges what it answers. */
public final class LiveRun {
  /** Too many requests, and a gateway's own failures: they say nothing of the API behind. */
  private static final Set<Integer> GATEWAY = Set.of(429, 502, 503, 504);

  private final String description;
  private final LiveSettings settings;
  private final RunListener listener;
  private final Pacer pacer;
  private final WireClient client;
  private final Interview interview;
  private final CompletableFuture<Judge> judge;
  private final Plan plan;
  private final Sessions sessions;
  private final Consent consent;
  private final Ledger ledger;
  private final Patience patience;
  private final NotThisApi notThisApi;
  private final List<Row> held = new ArrayList<>();

  /**
   * Prepares a run.
   *
   * @param description what is asked, as a phrase
   * @param contract the contract to hold it against
   * @param settings where it is, and what may be done to it
   * @param listener is told of each question as soon as it is judged
   */
  public LiveRun(
      String description, Contract contract, LiveSettings settings, RunListener listener) {
    this.description = description;
    this.settings = settings;
    Map<String, String> variables = new LinkedHashMap<>(Map.of(settings.apiKey(), "PAVE_API_KEY"));
    settings.secondApiKey().ifPresent(key -> variables.put(key, "PAVE_SECOND_API_KEY"));
    this.listener = listener;
    this.pacer = Pacer.perSecond(settings.rate());
    this.client =
        new WireClient(settings.baseUrl(), settings.timeout(), settings.trust(), settings.proxy());
    this.interview = new Interview(contract, settings);
    // Compiling the invariants takes longer than the first answer.
    this.judge = CompletableFuture.supplyAsync(() -> new Judge(contract, variables.keySet()));
    this.plan = Plan.of(contract, settings, ProbeTable.read());
    this.sessions = new Sessions(
        settings,
        contract.labels(contract.operation()).all(),
        contract.roles().notFound().map(aCase -> aCase.sessionKey()).orElse(""));
    this.consent = new Consent(settings.allowSubmissions());
    this.ledger = new Ledger(contract, new Mask(contract.apiKeyHeader(), variables));
    this.notThisApi = new NotThisApi(contract, settings.baseUrl());
    this.patience = new Patience(description, settings, plan.steps().size());
  }

  /**
   * Asks everything, unless something ends it early.
   *
   * @return what was found out up to then
   */
  public RunResult run() {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    patience.begin();
    listener.planned(
        plan.steps().size(),
        plan.skips().stream().filter(s -> s.ask() instanceof Ask.OfCase).count());
    for (Step step : plan.steps()) {
      tell(patience.end().map(end -> ledger.cutOff(step.ask(), end)).orElseGet(() -> ask(step)));
    }
    boolean other = patience.problem().filter(Unjudged::everything).isPresent();
    held.forEach(row -> listener.judged(other ? row.unjudged() : row));
    for (Plan.Skip skip : plan.skips()) {
      listener.judged(ledger.notRun(skip.ask(), skip.reason()));
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    return ledger.close(description, startedAt, duration, sessions.all(), patience.problem());
  }

  /** Nothing is told before it is clear that this API answers. */
  private void tell(Row row) {
    held.add(row);
    if (notThisApi.isRefuted()) {
      held.forEach(listener::judged);
      held.clear();
    }
  }

  /**
   * Ends the run at once, with what was found out up to now. Can be called by any thread.
   *
   * @param reason why, as a clause
   */
  public void stop(String reason) {
    patience.stop(Unjudged.partly(reason));
    client.abort();
  }

  /** Asks in the first of the sessions that can take the question. */
  private Row ask(Step step) {
    String reason = "";
    for (Slot slot : step.slots()) {
      Session session;
      try {
        session = sessions.in(slot);
      } catch (IOException e) {
        patience.stop(Unjudged.partly(String.valueOf(e.getMessage())));
        return ledger.cutOff(step.ask(), String.valueOf(e.getMessage()));
      }
      Optional<Ready> ready = interview.prepare(step, session);
      Optional<String> objection = session.lost()
          ? Optional.of("the session " + session.key() + " cannot be found")
          : ready.isEmpty()
              ? Optional.of("no case of the contract says what to expect")
              : consent.objection(session, ready.get().draft().photos());
      if (objection.isEmpty()) {
        return ask(step.ask(), ready.orElseThrow(), session);
      }
      reason = reason.isEmpty() ? objection.get() : reason;
    }
    return ledger.cutOff(step.ask(), reason);
  }

  private Row ask(Ask ask, Ready ready, Session session) {
    Received received;
    try {
      pacer.await();
      noteBefore(ask, ready, session);
      received = ready.draft().isReused()
          ? client.sendBoth(ready.draft().request(false), ready.draft().request(true))
          : client.send(ready.draft().request(true));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      patience.stop(Unjudged.partly("the run was interrupted"));
      return ledger.cutOff(ask, "the run was interrupted");
    } catch (NoAnswerException e) {
      session.note(ready.draft().photos(), Reading.NOTHING);
      if (patience.isStopped()) {
        return ledger.cutOff(ask, patience.end().orElse(""));
      }
      patience.unanswered(e);
      return ledger.unanswered(
          ask, ready.expectation(), ready.draft().request(true), settings.baseUrl(), e);
    }
    patience.answered(
        received.breaches().stream().anyMatch(breach -> breach.rule() == HttpRule.TIME));
    if (GATEWAY.contains(received.exchange().response().status())) {
      session.note(ready.draft().photos(), Reading.NOTHING);
      return ledger.unjudged(ask, ready.expectation(), received);
    }
    Verdict verdict = judge().judge(ready.expectation(), received, others(session));
    notThisApi.note(received, verdict.body()).ifPresent(patience::stop);
    Reading reading = Reading.of(
        received.exchange().response().status(), verdict.body(), ready.draft().photos());
    if (!Acceptance.isExpected(ready.expectation(), reading)) {
      session.leaveAlone();
      verdict = Acceptance.named(
          verdict, ready.expectation(), session, session.brokenBy(reading, settings.apiKey()));
    }
    learn(session, ready, received, verdict);
    session.note(ready.draft().photos(), reading);
    boolean lost = noteWhetherFound(ask, session, ready, received, verdict);
    return ledger.answered(ask, ready.expectation(), received, verdict, judge(), lost);
  }

  private static void noteBefore(Ask ask, Ready ready, Session session) {
    if (ready.body() != null && !ready.apiKey().isEmpty()) {
      session.sent(ready.apiKey(), ready.body());
    }
    if (ready.body() != null
        && !session.isSaidToRefuse()
        && ask instanceof Ask.OfProbe probe
        && probe.probe().request().isMissingNode()) {
      session.sentOnlyHere(ready.body());
    }
  }

  private Judge judge() {
    try {
      return judge.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** What belongs to the other sessions of this run. */
  private Set<String> others(Session session) {
    Set<String> others = new LinkedHashSet<>();
    for (Session other : sessions.all()) {
      if (!other.key().equals(session.key()) && other.key().length() > 3) {
        others.add(other.key());
      }
      if (other != session) {
        others.addAll(other.ownUrls());
      }
    }
    return others;
  }

  private void learn(Session session, Ready ready, Received received, Verdict verdict) {
    int status = received.exchange().response().status();
    if (ready.apiKey().isEmpty()) {
      if (status / 100 == 2 && ready.body() != null) {
        // Whoever answers without a key may have submitted for anyone.
        session.sent(settings.apiKey(), ready.body());
      }
      if (!ready.draft().namesKey()
          && interview.expectations().isMissingKey(status, verdict.body())) {
        session.reportedKeyFirst();
      }
      return;
    }
    if (verdict.body() != null && verdict.body().path("data").isArray()) {
      // Whatever the status: what the results say is what they say.
      session.answered(ready.apiKey(), verdict.body());
    } else if (status / 100 == 4) {
      session.refused(ready.apiKey());
    }
  }

  /** Takes note of whether a session that should exist is found; tells whether it is lost, from the first time on. */
  private boolean noteWhetherFound(
      Ask ask, Session session, Ready ready, Received received, Verdict verdict) {
    boolean plain = ask instanceof Ask.OfCase
        || (ask instanceof Ask.OfProbe probe && probe.probe().expect() == Expect.USUAL);
    if (!plain
        || !session.owned()
        || !ready.apiKey().equals(settings.apiKey())
        || ready.body() == null) {
      return false;
    }
    boolean notFound = interview
        .expectations()
        .isNotFound(received.exchange().response().status(), verdict.body());
    if (!ready.expectation().grounds().fixed()) {
      if (notFound) {
        session.suspect();
      }
      return false;
    }
    if (notFound) {
      session.notFound();
    } else {
      session.found();
    }
    return session.lost();
  }
}
