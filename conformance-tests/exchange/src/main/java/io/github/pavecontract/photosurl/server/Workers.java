package io.github.pavecontract.photosurl.server;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads for requests: as few as are busy, up to many, as answers that take time on purpose keep theirs.
 * A pool of the JDK queues before it grows, or hands over without a queue, at two thirds of the rate.
 */
final class Workers extends ThreadPoolExecutor {
  private static final int FEWEST = 8;
  private static final int MOST = 1024;
  private static final long IDLE_SECONDS = 10;

  private final AtomicInteger tasks = new AtomicInteger();

  private static final class Waiting extends LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Workers workers;

    /** Refuses what no thread is free for, as long as there may be more threads. */
    @Override
    public boolean offer(Runnable task) {
      boolean mayGrow = workers != null
          && workers.getPoolSize() < MOST
          && workers.tasks.get() > workers.getPoolSize();
      return !mayGrow && super.offer(task);
    }
  }

  Workers() {
    super(FEWEST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new Waiting(), task -> {
      Thread thread = new Thread(task, "photos-url-server");
      thread.setDaemon(true);
      return thread;
    });
    ((Waiting) getQueue()).workers = this;
    allowCoreThreadTimeOut(true);
    setRejectedExecutionHandler((task, pool) -> {
      if (!pool.isShutdown()) {
        getQueue().add(task);
      }
    });
  }

  @Override
  public void execute(Runnable task) {
    tasks.incrementAndGet();
    super.execute(() -> {
      try {
        task.run();
      } finally {
        tasks.decrementAndGet();
      }
    });
  }
}
