package io.github.pavecontract.photosurl.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The distance between requests. */
final class PacerTest {
  private final AtomicLong now = new AtomicLong(-1_000);
  private final List<Duration> pauses = new ArrayList<>();
  private final Pacer pacer = new Pacer(4, now::get, pause -> {
    pauses.add(pause);
    now.addAndGet(pause.toNanos());
  });

  @Test
  void theFirstRequestDoesNotWait() throws InterruptedException {
    pacer.await();

    assertThat(pauses).isEmpty();
  }

  @Test
  void quickRequestsAreSpreadEvenly() throws InterruptedException {
    pacer.await();
    pacer.await();
    now.addAndGet(Duration.ofMillis(100).toNanos());
    pacer.await();

    assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(150));
  }

  @Test
  void slowRequestsDoNotSaveUpForABurst() throws InterruptedException {
    pacer.await();
    now.addAndGet(Duration.ofSeconds(10).toNanos());
    pacer.await();
    pacer.await();

    assertThat(pauses).containsExactly(Duration.ofMillis(250));
  }
}
