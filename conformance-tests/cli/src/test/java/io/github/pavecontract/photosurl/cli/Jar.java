package io.github.pavecontract.photosurl.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged command as a process of its own. */
final class Jar implements AutoCloseable {
  static final Path PATH = Path.of("../target/photos-url.jar");

  private static final long PATIENCE_SECONDS = 60;
  private static final Pattern URL = Pattern.compile("http://[^ ]+/");

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;
  private volatile boolean closed;

  private Jar(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "output-of-photos-url");
    reader.setDaemon(true);
    reader.start();
  }

  static Jar start(List<String> jvmOptions, Map<String, String> environment, String... args)
      throws IOException {
    return java(
        Stream.concat(jvmOptions.stream(), Stream.of("-jar", PATH.toString())).toList(),
        environment,
        args);
  }

  /** Starts the JVM with options that say what to run. */
  static Jar java(List<String> options, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PAVE_"));
    builder.environment().putAll(environment);
    return new Jar(builder.start());
  }

  static Jar start(String... args) throws IOException {
    return start(List.of(), Map.of(), args);
  }

  private void read() {
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        synchronized (lines) {
          lines.add(line);
          lines.notifyAll();
        }
      }
    } catch (IOException e) {
      if (!closed) {
        throw new UncheckedIOException(e);
      }
    } finally {
      synchronized (lines) {
        lines.notifyAll();
      }
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Waits for a line that contains a text, and returns it. */
  String line(String part) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (lines) {
      while (true) {
        for (String line : lines) {
          if (line.contains(part)) {
            return line;
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || !reader.isAlive()) {
          throw new AssertionError("No line with `" + part + "` in:\n" + String.join("\n", lines));
        }
        lines.wait(Math.min(left, 1_000));
      }
    }
  }

  /** Waits for a line that contains a text, and returns the URL in it. */
  URI url(String part) throws InterruptedException {
    String line = line(part);
    Matcher url = URL.matcher(line);
    if (!url.find()) {
      throw new AssertionError("No URL in: " + line);
    }
    return URI.create(url.group());
  }

  /** Writes to its standard input. */
  void write(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Ends its standard input. */
  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  /** Everything that was printed so far. */
  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /** Sends SIGTERM, and returns the exit code. */
  int terminate() throws InterruptedException {
    // Not Process.destroy(), which closes the pipe to what is printed at the end.
    process.toHandle().destroy();
    return exitCode();
  }

  /** Sends SIGINT to the process and to those that it has started, as a terminal does on Ctrl+C. */
  int interrupt() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-INT", String.valueOf(pid())));
    process.descendants().map(ProcessHandle::pid).map(String::valueOf).forEach(command::add);
    new ProcessBuilder(command).start().waitFor();
    return exitCode();
  }

  /** Sends SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  /** Waits for the end, and returns the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("photos-url does not end. It printed:\n" + output());
    }
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    closed = true;
    process.destroyForcibly();
  }
}
