package io.github.pavecontract.photosurl.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The peaks of the resident memory of a process and of those that it starts, added up. Linux only; elsewhere 0. */
final class PeakMemory {
  private static final String PEAK = "VmHWM:";

  private final ProcessHandle process;
  private final Map<Long, Long> kilobytes = new ConcurrentHashMap<>();

  PeakMemory(ProcessHandle process) {
    this.process = process;
  }

  /** Waits a moment for the end of a process, and looks at it meanwhile. */
  boolean waitFor(Process running) throws InterruptedException {
    look();
    return running.waitFor(10, TimeUnit.MILLISECONDS);
  }

  /** The system keeps the peaks, so that only the last look before an end counts. */
  void look() {
    Stream.concat(Stream.of(process), process.descendants()).forEach(handle -> {
      try (Stream<String> lines =
          Files.lines(Path.of("/proc", String.valueOf(handle.pid()), "status"))) {
        lines
            .filter(line -> line.startsWith(PEAK))
            .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
            .forEach(value -> kilobytes.put(handle.pid(), Long.parseLong(value)));
      } catch (IOException | UncheckedIOException e) {
        // It has ended, or this is not Linux.
      }
    });
  }

  double megabytes() {
    return kilobytes.values().stream().mapToLong(Long::longValue).sum() / 1024.0;
  }
}
