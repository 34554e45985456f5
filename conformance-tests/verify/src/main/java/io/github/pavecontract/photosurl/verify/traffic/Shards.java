package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.recording.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Spreads exchanges over threads, those of one session to the same one. What has to be forgotten does not
 * depend on the number of threads: each of 64 shards of the sessions has room of its own.
 */
final class Shards implements AutoCloseable {
  /** So many sessions are remembered in all, so that any amount of traffic fits into memory. */
  static final int SESSIONS = 1 << 17;

  static final int SHARDS = 64;

  /** Exchanges are handed over so many at once, or fewer if they are long. */
  private static final int BATCH = 32;

  private static final int BATCH_BYTES = 1 << 18;
  private static final int WAITING = 4;

  private final List<Lane> lanes = new ArrayList<>();
  private volatile @Nullable Throwable failure;
  private boolean closed;

  /** Nothing more is taken. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Job(Recorded recorded, int shard) {}

  /** One thread with what waits for it. */
  private static final class Lane {
    private final Worker worker;
    private final ExecutorService thread;
    private final Semaphore room = new Semaphore(WAITING);
    private List<Job> batch = new ArrayList<>();
    private int bytes;

    Lane(Worker worker, int number) {
      this.worker = worker;
      this.thread = Executors.newSingleThreadExecutor(task -> {
        Thread judging = new Thread(task, "photos-url-judge-" + number);
        judging.setDaemon(true);
        return judging;
      });
    }
  }

  /**
   * Starts the threads.
   *
   * @param threads how many
   * @param workers makes what each of them works with
   */
  Shards(int threads, Supplier<Worker> workers) {
    for (int i = 0; i < threads; i++) {
      lanes.add(new Lane(workers.get(), i + 1));
    }
  }

  /** Has an exchange judged behind those of its session; those of no session are judged in their order. */
  synchronized void add(Recorded recorded, String session) {
    if (closed) {
      throw new ClosedException();
    }
    rethrow();
    int hash = session.hashCode();
    int shard = session.isEmpty() ? 0 : ((hash >>> 16) ^ hash) & (SHARDS - 1);
    Lane lane = lanes.get(shard % lanes.size());
    lane.batch.add(new Job(recorded, shard));
    lane.bytes += recorded.exchange().request().body().size()
        + recorded.exchange().response().body().size();
    if (lane.batch.size() == BATCH || lane.bytes > BATCH_BYTES) {
      flush(lane);
    }
  }

  /** Hands over what has been added, as more may not come for long. */
  synchronized void flush() {
    lanes.forEach(this::flush);
  }

  private void flush(Lane lane) {
    if (lane.batch.isEmpty()) {
      return;
    }
    List<Job> batch = lane.batch;
    lane.batch = new ArrayList<>();
    lane.bytes = 0;
    lane.room.acquireUninterruptibly();
    lane.thread.execute(() -> {
      try {
        batch.forEach(job -> lane.worker.judge(job.recorded(), job.shard()));
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        lane.room.release();
      }
    });
  }

  /** What all has shown that was added. */
  synchronized Tally tally() {
    flush();
    List<Future<Tally>> tallies = new ArrayList<>();
    for (Lane lane : lanes) {
      Callable<Tally> tally = lane.worker::tally;
      tallies.add(lane.thread.submit(tally));
    }
    Tally sum = Tally.NONE;
    for (Future<Tally> tally : tallies) {
      sum = sum.plus(result(tally));
    }
    rethrow();
    return sum;
  }

  /** Waits, even if somebody has no patience: what was judged is to be told. */
  private static Tally result(Future<Tally> tally) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return tally.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void rethrow() {
    Throwable thrown = failure;
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    lanes.forEach(lane -> lane.thread.shutdown());
  }
}
