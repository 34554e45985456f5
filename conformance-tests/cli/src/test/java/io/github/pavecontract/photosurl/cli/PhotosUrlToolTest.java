package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Builds run the command in their own process. */
@Timeout(120)
final class PhotosUrlToolTest {
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");

  private static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ToolProvider tool = ToolProvider.findFirst("photos-url").orElseThrow();
    int exitCode = tool.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .filter(Predicate.not(Thread::isDaemon))
        .collect(Collectors.toSet());
  }

  @Test
  void itReturnsTheExitCodeAndWritesToBothWriters() {
    assertThat(run("lint", CONTRACT.toString())).satisfies(run -> {
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("is sound.");
    });
    assertThat(run("lint", "none.yaml")).satisfies(run -> {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("none.yaml: The file cannot be read");
    });
    assertThat(run("diff", CONTRACT.toString(), CONTRACT.toString()).exitCode()).isZero();
  }

  @Test
  void twoRunsAtOnceDoNotMeetAndLeaveNothingRunning() throws Exception {
    Set<Thread> before = threads();

    List<CompletableFuture<Run>> runs = Stream.of(1, 2)
        .map(n -> CompletableFuture.supplyAsync(() -> run("verify", "--sandbox")))
        .toList();
    for (CompletableFuture<Run> run : runs) {
      assertThat(run.get(100, TimeUnit.SECONDS).exitCode()).isZero();
      assertThat(run.get().out()).contains("The contract is kept: ");
    }

    assertNoneIsLeft(before);
  }

  @Test
  void aServerIsStoppedByAnInterrupt() throws Exception {
    Set<Thread> before = threads();
    StringWriter out = new StringWriter();
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    Thread server = new Thread(() -> exitCode.complete(ToolProvider.findFirst("photos-url")
        .orElseThrow()
        .run(new PrintWriter(out), new PrintWriter(out), "sandbox")));
    server.start();
    while (!out.toString().contains("curl")) {
      TimeUnit.MILLISECONDS.sleep(10);
    }

    server.interrupt();

    assertThat(exitCode.get(20, TimeUnit.SECONDS)).isEqualTo(130);
    assertThat(out.toString()).contains("Stopped after 0 requests.");
    server.join();
    assertNoneIsLeft(before);
  }

  /** A thread may still be on its way out. */
  private static void assertNoneIsLeft(Set<Thread> before) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    Set<Thread> left = threads();
    left.removeAll(before);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
      left.removeIf(thread -> !thread.isAlive());
    }
    assertThat(left).isEmpty();
  }
}
