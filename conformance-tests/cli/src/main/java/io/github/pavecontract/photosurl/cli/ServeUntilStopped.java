package io.github.pavecontract.photosurl.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps a server running until the process is told to stop, by SIGTERM or by Ctrl+C. */
final class ServeUntilStopped {
  private ServeUntilStopped() {}

  /**
   * Waits for the end of the process, which then waits until the given work is done. The exit code is
   * that of the signal, 143 or 130, as for any other program.
   *
   * @param welcome says that the server is ready; who reads it can stop the process at once
   * @param atEnd closes the server and says goodbye
   * @throws InterruptedException if this thread is to stop instead
   */
  static void await(Runnable welcome, Runnable atEnd) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Thread hook = new Thread(atEnd, "photos-url-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      welcome.run();
      never.await();
    } finally {
      removeUnlessRunning(hook);
      atEnd.run();
    }
  }

  private static void removeUnlessRunning(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already.
    }
  }
}
