package io.github.pavecontract.photosurl.cli;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/** Keeps a server running until the process is told to stop, by SIGTERM or by Ctrl+C. */
final class ServeUntilStopped {
  private ServeUntilStopped() {}

  /**
   * Waits for the end of the process, which then waits until the given work is done. The exit code is
   * that of the signal, 143 or 130, as for any other program.
   *
   * @param command the command, which tells what goes wrong at the end
   * @param welcome says that the server is ready; who reads it can stop the process at once
   * @param atEnd closes the server and says goodbye
   * @throws InterruptedException if this thread is to stop instead
   */
  static void await(CommandLine command, Runnable welcome, Runnable atEnd)
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Thread hook = new Thread(() -> end(command, atEnd), "photos-url-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      welcome.run();
      never.await();
    } finally {
      removeUnlessRunning(hook);
      atEnd.run();
    }
  }

  /** The exit code of a process that ends is settled; what is left is to tell. */
  private static void end(CommandLine command, Runnable atEnd) {
    try {
      atEnd.run();
    } catch (RuntimeException e) {
      Failures.of(command).tell(e, command);
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
