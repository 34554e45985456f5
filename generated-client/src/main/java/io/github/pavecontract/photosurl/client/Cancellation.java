package io.github.pavecontract.photosurl.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** Ends a submission early, whether it waits for the API or between two attempts. */
final class Cancellation {
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private volatile @Nullable Call current;

  void cancel() {
    cancelled.countDown();
    Call call = current;
    if (call != null) {
      call.cancel();
    }
  }

  void follow(Call call) {
    current = call;
    if (isCancelled()) {
      call.cancel();
    }
  }

  boolean isCancelled() {
    return cancelled.getCount() == 0;
  }

  /** Waits, and returns early when cancelled. */
  @SuppressWarnings("ReturnValueIgnored") // Who cares asks isCancelled().
  void await(Duration duration) throws InterruptedException {
    cancelled.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }
}
