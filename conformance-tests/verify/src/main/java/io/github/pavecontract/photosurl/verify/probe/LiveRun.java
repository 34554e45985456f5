package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.live.Pacer;
import io.github.pavecontract.photosurl.verify.probe.Interview.Ready;
import io.github.pavecontract.photosurl.verify.probe.Step.Ask;
import io.github.pavecontract.photosurl.verify.wire.HttpRule;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.Received;
import io.github.pavecontract.photosurl.verify.wire.WireClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks an API every case of the contract and every probe, and judges what it answers. */
public final class LiveRun {
  /** After so many time limits in a row that were reached, nobody waits for another one. */
  private static final int MOST_TIMEOUTS = 2;

  /** After so many broken connections without a single answer there is nothing to be reached. */
  private static final int MOST_FAILURES = 3;

  private final String description;
  private final LiveSettings settings;
  private final RunListener listener;
  private final Pacer pacer;
  private final WireClient client;
  private final Interview interview;
  private final CompletableFuture<Judge> judge;
  private final Plan plan;
  private final Sessions sessions;
  private final Ledger ledger;
  private int answers;
  private int failures;
  private int timeouts;

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
    this.client = new WireClient(settings.baseUrl(), settings.timeout(), settings.trust());
    this.interview = new Interview(contract, settings);
    // Compiling the invariants takes longer than the first answer.
    this.judge = CompletableFuture.supplyAsync(() -> new Judge(contract, variables.keySet()));
    this.plan = Plan.of(contract, settings, ProbeTable.read());
    this.sessions = new Sessions(settings, contract.labels(contract.operation()).all());
    this.ledger = new Ledger(contract, new Mask(contract.apiKeyHeader(), variables));
  }

  /**
   * Asks everything.
   *
   * @return what was found out
   * @throws ProblemException if nothing answers at all
   */
  public RunResult run() {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    listener.planned(
        plan.steps().size(),
        plan.skips().stream().filter(s -> s.ask() instanceof Ask.OfCase).count());
    for (Step step : plan.steps()) {
      listener.judged(ask(step));
    }
    for (Plan.Skip skip : plan.skips()) {
      listener.judged(ledger.notRun(skip.ask(), skip.reason()));
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    return ledger.close(description, startedAt, duration, sessions.all());
  }

  private Row ask(Step step) {
    if (timeouts >= MOST_TIMEOUTS) {
      return ledger.notRun(step.ask(), "the target stopped answering");
    }
    Session session;
    try {
      session = sessions.in(step.slot());
    } catch (IOException e) {
      return ledger.notRun(step.ask(), String.valueOf(e.getMessage()));
    }
    if (session.lost()) {
      return ledger.notRun(step.ask(), "the session " + session.key() + " cannot be found");
    }
    Optional<Ready> ready = interview.prepare(step, session);
    if (ready.isEmpty()) {
      return ledger.notRun(step.ask(), "no case of the contract says what to expect");
    }
    return ask(step.ask(), ready.get(), session);
  }

  private Row ask(Ask ask, Ready ready, Session session) {
    if (ready.body() != null && !ready.apiKey().isEmpty()) {
      session.sent(ready.apiKey(), ready.body());
    }
    if (ready.body() != null
        && ask instanceof Ask.OfProbe probe
        && probe.probe().request().isMissingNode()) {
      session.sentOnlyHere(ready.body());
    }
    Received received;
    try {
      pacer.await();
      received = ready.draft().isReused()
          ? client.sendBoth(ready.draft().request(false), ready.draft().request(true))
          : client.send(ready.draft().request(true));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(
          Problem.at(
              settings.baseUrl().toString(),
              "The run was interrupted.",
              "Let it end another time."),
          e);
    } catch (NoAnswerException e) {
      return unanswered(ask, ready, e);
    }
    answers++;
    boolean late = received.breaches().stream().anyMatch(b -> b.rule() == HttpRule.TIME);
    timeouts = late ? timeouts + 1 : 0;
    Verdict verdict = judge().judge(ready.question(), received, others(session));
    learn(session, ready, received, verdict);
    boolean lost = noteWhetherFound(ask, session, ready, received, verdict);
    return ledger.answered(ask, ready.question(), received, verdict, judge(), lost);
  }

  private Judge judge() {
    try {
      return judge.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Row unanswered(Ask ask, Ready ready, NoAnswerException e) {
    timeouts = e.timedOut() ? timeouts + 1 : 0;
    failures++;
    if (answers == 0 && (e.timedOut() || failures >= MOST_FAILURES)) {
      Problem problem = Problem.at(
          settings.baseUrl().toString(),
          "There is no answer from " + description + ": " + e.getMessage() + ".",
          "Check the base URL, and that the server runs.");
      throw new ProblemException(problem, e);
    }
    return ledger.unanswered(
        ask, ready.question(), ready.draft().request(true), settings.baseUrl(), e);
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
      return;
    }
    if (status == 200 && verdict.body() != null) {
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
    if (!ready.question().grounds().fixed()) {
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
