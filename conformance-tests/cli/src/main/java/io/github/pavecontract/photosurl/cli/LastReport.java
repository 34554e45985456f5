package io.github.pavecontract.photosurl.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that a signal ends report what it has seen up to then: the process waits for it, for a
 * little while. The exit code is that of the signal, as for any other program.
 */
final class LastReport {
  /** Less than what the launcher grants the JVM that it has started. */
  private static final long SECONDS = 4;

  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook;

  /**
   * Takes care of the signal from now on.
   *
   * @param stop makes the command come to its report
   */
  LastReport(Runnable stop) {
    this.hook = new Thread(() -> end(stop), "photos-url-last-report");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Runnable stop) {
    stop.run();
    try {
      boolean unused = reported.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The report is written, and nobody needs to wait any more. */
  void written() {
    reported.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already.
    }
  }
}
