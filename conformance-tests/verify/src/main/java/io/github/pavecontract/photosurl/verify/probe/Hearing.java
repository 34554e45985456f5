package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.verify.check.Fates;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.finding.GatewayAnswers;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.Interview.Ready;
import io.github.pavecontract.photosurl.verify.probe.Step.Ask;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.ProxyFailedException;
import io.github.pavecontract.photosurl.verify.wire.Reply;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Hears what came of a question: judges it, and learns from it what the session has by now. */
final class Hearing {
  private final LiveSettings settings;
  private final Expectations expectations;
  private final Fates fates;
  private final CompletableFuture<Judge> judge;
  private final KnownSessions sessions;
  private final Ledger ledger;
  private final Patience patience;
  private final NotThisApi notThisApi;

  Hearing(
      LiveSettings settings,
      Expectations expectations,
      Fates fates,
      CompletableFuture<Judge> judge,
      KnownSessions sessions,
      Ledger ledger,
      Patience patience,
      NotThisApi notThisApi) {
    this.settings = settings;
    this.expectations = expectations;
    this.fates = fates;
    this.judge = judge;
    this.sessions = sessions;
    this.ledger = ledger;
    this.patience = patience;
    this.notThisApi = notThisApi;
  }

  /** The row of a question that was sent as it was ready. */
  Row of(Ask ask, Ready ready, KnownSession session, Reply reply) {
    noteUrls(ask, ready, session);
    return reply instanceof Reply.Answered answered
        ? answered(ask, ready, session, answered.received())
        : unanswered(ask, ready, session, ((Reply.Unanswered) reply).reason());
  }

  private Row unanswered(Ask ask, Ready ready, KnownSession session, NoAnswerException reason) {
    if (reason.wasSent()) {
      learnNothing(ready, session, 0);
    }
    if (patience.isStopped()) {
      return ledger.cutOff(ask, patience.end().orElse(""));
    }
    patience.unanswered(reason);
    if (reason instanceof ProxyFailedException) {
      return ledger.cutOff(ask, String.valueOf(reason.getMessage()));
    }
    return ledger.unanswered(
        ask, ready.expectation(), ready.draft().request(true), settings.baseUrl(), reason);
  }

  private Row answered(Ask ask, Ready ready, KnownSession session, WireAnswer received) {
    patience.answered(received);
    int status = received.exchange().response().status();
    if (GatewayAnswers.isOne(status)) {
      learnNothing(ready, session, status);
      return ledger.unjudged(ask, ready.expectation(), received);
    }
    Verdict verdict = judge().judge(ready.expectation(), received, others(session));
    notThisApi.note(received, verdict.body()).ifPresent(patience::stop);
    Reading reading =
        Reading.of(fates, received.exchange().response(), ready.draft().labels());
    if (!Acceptance.isExpected(ready.expectation(), reading)) {
      session.leaveAlone();
      verdict = Acceptance.named(
          verdict,
          ready.expectation(),
          expectations.promise(session).map(Case::pointer),
          session,
          reading,
          settings.apiKey());
    }
    session.learn(
        new Heard(
            ready.apiKey(), ready.body(), ready.draft().labels(), status, verdict.body(), reading),
        settings.apiKey(),
        fates);
    if (ready.apiKey().isEmpty()
        && !ready.draft().namesKey()
        && expectations.isMissingKey(status, verdict.body())) {
      session.reportedKeyFirst();
    }
    boolean lost = noteWhetherFound(ask, session, ready, received, verdict);
    return ledger.answered(ask, ready.expectation(), received, verdict, judge(), lost);
  }

  /** What came says nothing of the API, and the request may have reached it. */
  private void learnNothing(Ready ready, KnownSession session, int status) {
    session.learn(
        Heard.nothing(ready.apiKey(), ready.body(), ready.draft().labels(), status),
        settings.apiKey(),
        fates);
  }

  private static void noteUrls(Ask ask, Ready ready, KnownSession session) {
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
  private Set<String> others(KnownSession session) {
    Set<String> others = new LinkedHashSet<>();
    for (KnownSession other : sessions.all()) {
      if (!other.key().equals(session.key()) && other.key().length() > 3) {
        others.add(other.key());
      }
      if (other != session) {
        others.addAll(other.ownUrls());
      }
    }
    return others;
  }

  /** Takes note of whether a session that should exist is found; tells whether it is lost, from the first time on. */
  private boolean noteWhetherFound(
      Ask ask, KnownSession session, Ready ready, WireAnswer received, Verdict verdict) {
    boolean plain = ask instanceof Ask.OfCase
        || (ask instanceof Ask.OfProbe probe && probe.probe().expect() == Expect.USUAL);
    if (!plain
        || !session.owned()
        || !ready.apiKey().equals(settings.apiKey())
        || ready.body() == null) {
      return false;
    }
    boolean notFound =
        expectations.isNotFound(received.exchange().response().status(), verdict.body());
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
