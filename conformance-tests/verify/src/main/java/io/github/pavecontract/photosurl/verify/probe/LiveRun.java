package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.verify.check.Fates;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.live.Pacer;
import io.github.pavecontract.photosurl.verify.probe.Interview.Ready;
import io.github.pavecontract.photosurl.verify.probe.Step.Ask;
import io.github.pavecontract.photosurl.verify.probe.Step.Slot;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.Reply;
import io.github.pavecontract.photosurl.verify.wire.WireClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks an API every case of the contract and every probe, and judges what it answers. */
public final class LiveRun {
  private final String description;
  private final RunListener listener;
  private final Pacer pacer;
  private final WireClient client;
  private final Interview interview;
  private final Plan plan;
  private final KnownSessions sessions;
  private final Consent consent;
  private final Ledger ledger;
  private final Patience patience;
  private final NotThisApi notThisApi;
  private final Hearing hearing;
  private final Fates fates;
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
    Map<String, String> variables = new LinkedHashMap<>(Map.of(settings.apiKey(), "PAVE_API_KEY"));
    settings.secondApiKey().ifPresent(key -> variables.put(key, "PAVE_SECOND_API_KEY"));
    this.listener = listener;
    this.fates = new Fates(contract);
    this.pacer = Pacer.perSecond(settings.rate());
    this.client =
        new WireClient(settings.baseUrl(), settings.timeout(), settings.trust(), settings.proxy());
    this.consent = new Consent(settings.allowSubmissions());
    this.interview = new Interview(contract, settings, consent);
    // Compiling the invariants takes longer than the first answer.
    CompletableFuture<Judge> judge =
        CompletableFuture.supplyAsync(() -> new Judge(contract, variables.keySet()));
    this.plan = Plan.of(contract, settings, ProbeTable.read());
    this.sessions = new KnownSessions(
        settings,
        contract.labels(contract.operation()),
        contract.roles().notFound().map(aCase -> aCase.sessionKey()).orElse(""));
    this.ledger = new Ledger(contract, new Mask(contract.apiKeyHeader(), variables));
    this.notThisApi = new NotThisApi(contract, settings.baseUrl());
    this.patience = new Patience(description, settings, plan.requests());
    this.hearing = new Hearing(
        settings, interview.expectations(), fates, judge, sessions, ledger, patience, notThisApi);
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
        plan.requests(),
        plan.skips().stream().filter(s -> s.ask() instanceof Ask.OfCase).count());
    for (Step step : plan.steps()) {
      patience.end().map(end -> cutOff(step, end)).orElseGet(() -> ask(step)).forEach(this::tell);
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
  private List<Row> ask(Step step) {
    String reason = "";
    for (Slot slot : step.slots()) {
      KnownSession session;
      try {
        session = sessions.in(slot);
      } catch (IOException e) {
        patience.stop(Unjudged.partly(String.valueOf(e.getMessage())));
        return cutOff(step, String.valueOf(e.getMessage()));
      }
      List<Ready> ready = interview.prepare(step, session);
      Optional<String> objection = session.lost()
          ? Optional.of(
              "the session " + session.key() + " cannot be found; check its key and PAVE_API_KEY")
          : ready.size() < step.asks().size()
              ? Optional.of("no case of the contract says what to expect")
              : consent.objection(session, labels(ready));
      if (objection.isEmpty()) {
        return ask(step, ready, session);
      }
      reason = reason.isEmpty() ? objection.get() : reason;
    }
    return cutOff(step, reason);
  }

  private List<Row> cutOff(Step step, String reason) {
    return step.asks().stream().map(ask -> ledger.cutOff(ask, reason)).toList();
  }

  private static Set<String> labels(List<Ready> ready) {
    return ready.stream()
        .flatMap(each -> each.draft().labels().stream())
        .collect(Collectors.toSet());
  }

  private List<Row> ask(Step step, List<Ready> ready, KnownSession session) {
    try {
      for (int i = 0; i < ready.size(); i++) {
        pacer.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      patience.stop(Unjudged.partly("the run was interrupted"));
      return cutOff(step, "the run was interrupted; run it again");
    }
    return ready.size() == 1
        ? List.of(hearing.of(step.asks().get(0), ready.get(0), session, reply(ready.get(0))))
        : atOnce(step, ready, session);
  }

  private Reply reply(Ready ready) {
    Draft draft = ready.draft();
    try {
      return new Reply.Answered(
          draft.isReused()
              ? client.sendBoth(draft.request(false), draft.request(true))
              : client.send(draft.request(true)));
    } catch (NoAnswerException e) {
      return new Reply.Unanswered(e);
    }
  }

  /**
   * Asks at once. In which order a server took the requests shows only in what it answers: it is judged
   * as if it had taken first what it submitted, and last what it refused.
   */
  private List<Row> atOnce(Step step, List<Ready> ready, KnownSession session) {
    List<Reply> replies =
        client.sendAtOnce(ready.stream().map(each -> each.draft().request(true)).toList());
    return IntStream.range(0, replies.size())
        .boxed()
        .sorted(Comparator.comparing(i ->
            Reading.of(fates, replies.get(i), ready.get(i).draft().labels()).rank()))
        .map(i -> {
          Ask ask = step.asks().get(i);
          return hearing.of(
              ask, interview.again(ask, ready.get(i), session), session, replies.get(i));
        })
        .toList();
  }
}
