package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.verify.check.Judge;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges recorded traffic, exchange by exchange: one that names a case of the contract as this case, any
 * other exchange of the operation as traffic of which no state is known but what it shows itself. All cores
 * judge, and come to the same as one.
 */
public final class TrafficRun {
  private static final Duration NEVER = Duration.ofDays(365_000);

  private final ExchangeSource source;
  private final Contract contract;
  private final Consumer<Row> listener;
  private final Traffic traffic;
  private final CaseEntries cases;
  private final Mask mask;
  private final Shards shards;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Instant startedAt = Instant.now();
  private final long start = System.nanoTime();
  private final Read read = new Read();
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;

  /**
   * Prepares a run.
   *
   * @param source where the exchanges come from
   * @param contract the contract to hold them against
   * @param listener is told of each case as soon as it is judged
   * @param threads how many threads judge
   */
  public TrafficRun(ExchangeSource source, Contract contract, Consumer<Row> listener, int threads) {
    this(source, contract, listener, threads, Shards.SESSIONS);
  }

  /** Prepares a run that remembers so many sessions. */
  TrafficRun(
      ExchangeSource source,
      Contract contract,
      Consumer<Row> listener,
      int threads,
      int mostSessions) {
    this.source = source;
    this.contract = contract;
    this.listener = listener;
    this.traffic = new Traffic(contract);
    this.cases = new CaseEntries(contract);
    this.mask = new Mask(contract.apiKeyHeader(), Map.of());
    Judge judge = new Judge(contract, Set.of());
    this.shards = new Shards(
        threads, () -> new Worker(contract, judge.another(), mask, source, listener, mostSessions));
  }

  /**
   * Prepares a run on all cores.
   *
   * @param source where the exchanges come from
   * @param contract the contract to hold them against
   * @param listener is told of each case as soon as it is judged
   */
  public TrafficRun(ExchangeSource source, Contract contract, Consumer<Row> listener) {
    this(source, contract, listener, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Judges everything.
   *
   * @return what was found out
   * @throws ProblemException if the source cannot be read on, or holds nothing to judge
   */
  public TrafficResult run() {
    return run(NEVER, result -> true);
  }

  /**
   * Judges everything, and tells of it now and then.
   *
   * @param every how often
   * @param reader is told what was found out up to then; false if he wants to hear no more
   * @return what was found out in all
   * @throws ProblemException if the source cannot be read on, or holds nothing to judge
   */
  public TrafficResult run(Duration every, Predicate<TrafficResult> reader) {
    Thread reading = new Thread(this::read, "photos-url-read");
    reading.setDaemon(true);
    reading.start();
    try {
      while (!ended.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!reader.test(result(shards.tally(), false))) {
          stop();
        }
      }
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
    }
    try (shards) {
      Tally tally = shards.tally();
      rethrow();
      TrafficResult result = result(tally, true);
      result.unseen().forEach(listener);
      return result;
    }
  }

  /** Ends the run at once, with what was found out up to now. Can be called by any thread. */
  public void stop() {
    stopped = true;
    ended.countDown();
  }

  private void read() {
    try {
      source.read(read);
    } catch (Shards.ClosedException e) {
      // Somebody has stopped the run.
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      ended.countDown();
    }
  }

  private void rethrow() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  private TrafficResult result(Tally judged, boolean last) {
    TrafficResult result = new TrafficResult(
        judged.plus(read.tally()),
        source.description(),
        contract,
        mask,
        startedAt,
        Duration.ofNanos(System.nanoTime() - start),
        stopped ? Optional.of("the run was interrupted") : read.endsEarly());
    if (last && !stopped) {
      result.refuseNothing(source.name(), source.remedy());
    }
    return result;
  }

  /** What the reading thread hands over, and what it counts itself. */
  private final class Read implements ExchangeSource.Sink {
    private final TreeMap<Tally.Place, String> unreadable = new TreeMap<>();
    private long entries;
    private long bodiesMissing;
    private long unanswered;
    private long unreadableEntries;
    private @Nullable String early;

    @Override
    public void exchange(Recorded recorded) {
      count();
      if (isCase(recorded)) {
        shards.add(recorded, "");
      } else if (isAnswered(recorded)) {
        traffic
            .session(recorded.exchange())
            .ifPresentOrElse(
                session -> shards.add(recorded, session),
                () -> note(recorded.index() + 1L, "its url is not percent-encoded"));
      }
    }

    /** Whether it is of the operation, and has an answer; one that has none is counted. */
    private boolean isAnswered(Recorded recorded) {
      boolean ofOperation = traffic.isOfOperation(recorded.exchange());
      boolean answered = recorded.exchange().response().status() != 0;
      if (ofOperation && !answered) {
        synchronized (this) {
          unanswered++;
        }
      }
      return ofOperation && answered;
    }

    @Override
    public void withoutBody(Recorded recorded) {
      count();
      if (isCase(recorded)) {
        shards.add(recorded, "");
      } else if (isAnswered(recorded)) {
        cut();
      }
    }

    @Override
    public synchronized void cut() {
      bodiesMissing++;
    }

    @Override
    public void unreadable(long number, String reason) {
      count();
      note(number, reason);
    }

    private synchronized void note(long number, String reason) {
      unreadableEntries++;
      if (unreadable.size() < Tally.MOST_UNREADABLE) {
        unreadable.put(new Tally.Place(source.name(), number), reason);
      }
    }

    @Override
    public void idle() {
      shards.flush();
    }

    @Override
    public synchronized void endsEarly(String reason) {
      early = reason;
    }

    private boolean isCase(Recorded recorded) {
      return recorded.caseName().flatMap(cases::named).isPresent();
    }

    private synchronized void count() {
      if (stopped) {
        throw new Shards.ClosedException();
      }
      entries++;
    }

    private synchronized Optional<String> endsEarly() {
      return Optional.ofNullable(early);
    }

    private synchronized Tally tally() {
      return new Tally(
          Counts.ofReading(entries, unanswered, bodiesMissing, unreadableEntries),
          Set.of(),
          Set.of(),
          Set.of(),
          unreadable,
          new TreeMap<>());
    }
  }
}
