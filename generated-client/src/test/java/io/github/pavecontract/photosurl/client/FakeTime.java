package io.github.pavecontract.photosurl.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that only sleeping moves on, and that keeps how long each sleep was. */
final class FakeTime extends Clock implements LongSupplier, Retries.Sleeper {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  PhotosUrlClientBuilder on(PhotosUrlClientBuilder builder) {
    return builder.time(this, this, this);
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public void sleep(Duration duration, Cancellation cancellation) {
    pauses.add(duration);
    nanos.addAndGet(duration.toNanos());
  }

  @Override
  public long getAsLong() {
    return nanos.get();
  }

  @Override
  public Instant instant() {
    return START.plusNanos(nanos.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
