package io.github.pavecontract.photosurl.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One line on a terminal that is written over, of what takes longer than people wait without a word. */
final class ProgressLine implements AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long PAUSE_NANOS = 200_000_000L;
  private static final String CLEAR = "\r\033[K";

  private final PrintWriter terminal;
  private final LongSupplier clock;
  private final long start;
  private long next;
  private boolean shown;

  ProgressLine(PrintWriter terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.next = PATIENCE_NANOS;
  }

  /** Says how far it is, unless it was said a moment ago. */
  synchronized void show(Supplier<String> text) {
    long elapsed = clock.getAsLong() - start;
    if (elapsed >= next) {
      next = elapsed + PAUSE_NANOS;
      shown = true;
      terminal.print(CLEAR + text.get());
      terminal.flush();
    }
  }

  /** Leaves the line as if nothing had been there. */
  @Override
  public synchronized void close() {
    if (shown) {
      terminal.print(CLEAR);
      terminal.flush();
    }
  }
}
