package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.sandbox.Durations;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.wire.HttpRule;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.ProxyFailedException;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.time.Duration;
import java.util.Optional;

/** When a run asks nothing more: its time is up, nothing answers, or somebody stops it. */
final class Patience {
  /** After so many time limits in a row that were reached, nobody waits for another one. */
  private static final int MOST_IN_A_ROW = 2;

  /** The same for all of a run. */
  private static final int MOST_TIMEOUTS = 5;

  /** After so many broken connections without a single answer there is nothing to be reached. */
  private static final int MOST_FAILURES = 3;

  private final String target;
  private final Duration most;
  private long start;
  private int answers;
  private int failures;
  private int timeouts;
  private int timeoutsInARow;
  private String last = "";
  private volatile Optional<Unjudged> problem = Optional.empty();

  Patience(String target, LiveSettings settings, int requests) {
    this(target, settings.timeFor(requests));
  }

  Patience(String target, Duration most) {
    this.target = target;
    this.most = most;
  }

  void begin() {
    start = System.nanoTime();
  }

  void answered(WireAnswer received) {
    boolean incompleteInTime =
        received.breaches().stream().anyMatch(breach -> breach.rule() == HttpRule.TIME);
    answers++;
    timeoutsInARow = incompleteInTime ? timeoutsInARow + 1 : 0;
    timeouts += incompleteInTime ? 1 : 0;
  }

  void unanswered(NoAnswerException e) {
    if (e instanceof ProxyFailedException failed) {
      problem = Optional.of(noWay(failed, answers == 0));
      return;
    }
    failures++;
    timeoutsInARow = e.timedOut() ? timeoutsInARow + 1 : 0;
    timeouts += e.timedOut() ? 1 : 0;
    last = String.valueOf(e.getMessage());
    if (answers == 0 && (e.timedOut() || failures >= MOST_FAILURES)) {
      problem = Optional.of(silence());
    }
  }

  /** Nothing more will be asked, so that one broken connection is as good as many. */
  void over() {
    if (answers == 0 && failures > 0 && problem.isEmpty()) {
      problem = Optional.of(silence());
    }
  }

  /** What the proxy does instead of letting anything through says nothing of the API. */
  private static Unjudged noWay(ProxyFailedException e, boolean everything) {
    return new Unjudged(String.valueOf(e.getMessage()), e.remedy(), everything);
  }

  private Unjudged silence() {
    return Unjudged.nothing(
        "there is no answer from " + target + ": " + last,
        "Check the base URL, its scheme too, and that the server runs.");
  }

  void stop(Unjudged reason) {
    problem = Optional.of(reason);
  }

  boolean isStopped() {
    return problem.isPresent();
  }

  /** Why nothing more is asked; empty while the run goes on. */
  Optional<String> end() {
    if (problem.isEmpty()) {
      if (timeoutsInARow >= MOST_IN_A_ROW || timeouts >= MOST_TIMEOUTS) {
        return Optional.of("the target stopped answering; try again, or raise --timeout");
      }
      if (System.nanoTime() - start >= most.toNanos()) {
        problem = Optional.of(new Unjudged(
            "the run took longer than --max-time, " + Durations.text(most),
            "Raise --max-time, or --rate if the API bears it.",
            false));
      }
    }
    return problem.map(each -> each.everything() ? each.reason() : each.text());
  }

  /** What kept the run from being whole. */
  Optional<Unjudged> problem() {
    return problem;
  }
}
