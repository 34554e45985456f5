package io.github.pavecontract.photosurl.client;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells a listener of each kind of drift once in a while, on another thread, and never more than it can take. */
final class DriftWatch {
  static final DriftListener NOBODY = drift -> {};

  /** The name of the package, also where a shrinker has given it another. */
  private static final System.Logger LOGGER =
      System.getLogger("io.github.pavecontract.photosurl.client");

  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final int MOST_WAITING = 64;
  private static final int MOST_KINDS = 1000;

  private final DriftListener listener;
  private final Executor executor;
  private final LongSupplier nanoTime;
  private final Map<String, Long> told = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > MOST_KINDS;
    }
  };

  private DriftWatch(DriftListener listener, Executor executor, LongSupplier nanoTime) {
    this.listener = listener;
    this.executor = executor;
    this.nanoTime = nanoTime;
  }

  static DriftWatch of(DriftListener listener, LongSupplier nanoTime) {
    return new DriftWatch(listener, oneThread(), nanoTime);
  }

  /** What happens where nobody has asked for anything else. */
  static void log(Drift drift) {
    LOGGER.log(
        Level.INFO,
        () -> "The API answers what its contract does not know: " + drift + ". `photos-url explain "
            + drift.id() + "` says more; onDrift() hears it instead.");
  }

  /** A thread that is there only while there is something to tell; what comes too fast is dropped. */
  private static Executor oneThread() {
    return new ThreadPoolExecutor(
        0,
        1,
        1,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MOST_WAITING),
        task -> {
          Thread thread = new Thread(task, "photos-url-client-drift");
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }

  boolean isOn() {
    return listener != NOBODY;
  }

  void tell(Drift drift) {
    if (isOn() && isDue(drift.kind())) {
      executor.execute(() -> {
        try {
          listener.onDrift(drift);
        } catch (RuntimeException | LinkageError | AssertionError e) {
          LOGGER.log(Level.DEBUG, "A listener of drift failed", e);
        }
      });
    }
  }

  private boolean isDue(String kind) {
    long now = nanoTime.getAsLong();
    synchronized (told) {
      Long before = told.get(kind);
      if (before != null && now - before < INTERVAL.toNanos()) {
        return false;
      }
      told.put(kind, now);
      return true;
    }
  }
}
