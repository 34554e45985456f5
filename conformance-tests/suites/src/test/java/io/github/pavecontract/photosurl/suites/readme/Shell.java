package io.github.pavecontract.photosurl.suites.readme;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line, run as a user's shell would run it. */
final class Shell implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path output;

  private Shell(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Shell run(Path folder, String command) throws IOException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PAVE_"));
    builder.environment().put("PAVE_API_KEY", StandIns.API_KEY);
    builder
        .environment()
        .merge(
            "PATH",
            Path.of(System.getProperty("java.home"), "bin").toString(),
            (path, java) -> java + File.pathSeparator + path);
    return new Shell(builder.start(), output);
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** Waits for a line with a text, and returns the first URL behind it. */
  URI url(String text) throws IOException, InterruptedException {
    Pattern line = Pattern.compile(Pattern.quote(text) + ".*?(http://[^ \n]+/)");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      Matcher url = line.matcher(output());
      if (url.find()) {
        return URI.create(url.group(1));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("No line with `" + text + "` and a URL in:\n" + output());
  }

  int terminate() throws InterruptedException, IOException {
    process.toHandle().destroy();
    return exitCode();
  }

  int exitCode() throws InterruptedException, IOException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("It does not end. It printed:\n" + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
