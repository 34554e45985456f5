package io.github.pavecontract.photosurl.verify.live;

import io.github.pavecontract.photosurl.sandbox.Durations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A team's own command that prints the key of a session in the state given as its argument. */
public final class SessionCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String command;
  private final Duration patience;

  /**
   * Wraps a command.
   *
   * @param command a command line for the shell, to which {@code open}, {@code submitted} or {@code
   *     closed} is added
   */
  public SessionCommand(String command) {
    this(command, PATIENCE);
  }

  SessionCommand(String command, Duration patience) {
    this.command = command;
    this.patience = patience;
  }

  /**
   * Runs it.
   *
   * @param state {@code open}, {@code submitted} or {@code closed}
   * @return the session key, which is the first line that it prints
   * @throws IOException if it fails, prints nothing or does not end
   */
  public String session(String state) throws IOException {
    Process process = new ProcessBuilder(shell(state))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    process.getOutputStream().close();
    CompletableFuture<Optional<String>> line =
        CompletableFuture.supplyAsync(() -> firstLine(process));
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw failed(state, "did not end within " + Durations.text(patience));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw failed(state, "ended with exit code " + process.exitValue());
    }
    return line.join()
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .orElseThrow(() -> failed(state, "printed no session key"));
  }

  private IOException failed(String state, String how) {
    return new IOException("--session-command `" + command + " " + state + "` " + how);
  }

  private String[] shell(String state) {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
        ? new String[] {"cmd", "/c", command + " " + state}
        : new String[] {"sh", "-c", command + " " + state};
  }

  private static Optional<String> firstLine(Process process) {
    try (BufferedReader output = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      Optional<String> first = Optional.ofNullable(output.readLine());
      while (output.readLine() != null) {
        // Lets it write on; a closed pipe would end it with an error.
      }
      return first;
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
