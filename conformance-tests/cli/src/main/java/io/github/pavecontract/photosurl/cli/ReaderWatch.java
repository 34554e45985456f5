package io.github.pavecontract.photosurl.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * Notices that nobody reads the standard output any more, also while nothing is written. Where it is a pipe,
 * Linux opens it another time at once as long as somebody reads it, and waits for a reader otherwise. Elsewhere
 * that shows with the next thing that is written.
 */
final class ReaderWatch {
  private static final Path OUTPUT = Path.of("/proc/self/fd/1");
  private static final long SECONDS = 1;

  private final SynchronousQueue<Boolean> opened = new SynchronousQueue<>();
  private volatile boolean stopped;

  private ReaderWatch() {}

  /**
   * Watches from now on.
   *
   * @param gone is run once the reader has gone
   */
  static ReaderWatch start(Runnable gone) {
    ReaderWatch watch = new ReaderWatch();
    if (isPipe()) {
      daemon(watch::open, "photos-url-open-output");
      daemon(() -> watch.await(gone), "photos-url-watch-output");
    }
    return watch;
  }

  private static void daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static boolean isPipe() {
    try {
      return Files.readSymbolicLink(OUTPUT).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void open() {
    try {
      while (!stopped) {
        FileChannel.open(OUTPUT, StandardOpenOption.WRITE).close();
        opened.put(true);
        TimeUnit.SECONDS.sleep(SECONDS);
      }
    } catch (IOException e) {
      stopped = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(Runnable gone) {
    try {
      while (!stopped) {
        if (opened.poll(3 * SECONDS, TimeUnit.SECONDS) == null && !stopped) {
          stopped = true;
          gone.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Watches no more. */
  void stop() {
    stopped = true;
  }
}
