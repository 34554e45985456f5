package io.github.pavecontract.photosurl.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** A program on the class path of a test that writes files until it is killed. */
public final class KilledProgram {
  private KilledProgram() {}

  /**
   * Starts a program, waits until it says {@code writing}, and kills it.
   *
   * @param program a class with a main method
   * @param place the only argument: where it writes
   * @param nanos how long it writes, in nanoseconds
   * @throws IOException if it cannot be started
   * @throws InterruptedException if the test is interrupted
   */
  public static void run(Class<?> program, Path place, long nanos)
      throws IOException, InterruptedException {
    Process writer = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Objects.requireNonNull(System.getProperty("java.class.path")),
            program.getName(),
            place.toString())
        .redirectErrorStream(true)
        .start();
    assertEquals("writing", writer.inputReader(StandardCharsets.US_ASCII).readLine());
    // When it is killed is what is tried.
    LockSupport.parkNanos(nanos);
    writer.destroyForcibly().waitFor();
  }
}
