package io.github.pavecontract.photosurl.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that is run as a process, with all that it starts. */
record Command(List<String> line, Set<Integer> exitCodes) {
  private static final int RUNS = 5;
  /** Of what takes longer than so many seconds, one run says enough. */
  private static final double LONG = 10;

  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

  /**
   * What a run of it took.
   *
   * @param wall in seconds
   * @param cpu in seconds
   * @param memory the peak of resident memory, in MB
   */
  record Cost(double wall, double cpu, double memory) {
    List<Figure> figures(String table, String subject, boolean ours) {
      return List.of(
          new Figure(table, subject, ours, Measure.WALL, wall),
          new Figure(table, subject, ours, Measure.CPU, cpu),
          new Figure(table, subject, ours, Measure.MEMORY, memory));
    }
  }

  /** Each figure is the median of five runs, after one that does not count unless it is long. */
  Cost cost() throws IOException, InterruptedException {
    Cost first = run();
    if (first.wall() > LONG) {
      return first;
    }
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      costs.add(run());
    }
    return new Cost(
        Median.of(costs.stream().mapToDouble(Cost::wall)),
        Median.of(costs.stream().mapToDouble(Cost::cpu)),
        Median.of(costs.stream().mapToDouble(Cost::memory)));
  }

  /** Runs it once. */
  Cost run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("benchmark", ".out");
    Path times = Files.createTempFile("benchmark", ".times");
    try {
      List<String> shell = new ArrayList<>(
          List.of("sh", "-c", "\"$@\"; code=$?; times >'" + times + "'; exit $code", "sh"));
      shell.addAll(line);
      long start = System.nanoTime();
      Process process = new ProcessBuilder(shell)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
      PeakMemory memory = new PeakMemory(process.toHandle());
      while (!memory.waitFor(process)) {
        // It is looked at again and again.
      }
      double wall = (System.nanoTime() - start) / 1e9;
      if (!exitCodes.contains(process.exitValue())) {
        throw new IOException(String.join(" ", line) + "\nended with " + process.exitValue() + "\n"
            + Files.readString(output));
      }
      return new Cost(wall, cpu(times), memory.megabytes());
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(times);
    }
  }

  /** The second line is that of the processes that a shell started: user and system. */
  private static double cpu(Path times) throws IOException {
    String children = Files.readAllLines(times).get(1);
    double seconds = 0;
    for (String time : children.split(" ", -1)) {
      Matcher matcher = TIME.matcher(time);
      if (matcher.matches()) {
        seconds += 60 * Double.parseDouble(matcher.group(1)) + Double.parseDouble(matcher.group(2));
      }
    }
    return seconds;
  }
}
