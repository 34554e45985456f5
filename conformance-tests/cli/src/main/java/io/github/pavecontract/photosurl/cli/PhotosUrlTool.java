package io.github.pavecontract.photosurl.cli;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/**
 * The command for builds, which run it in their own process:
 *
 * <pre>{@code
 * ToolProvider photosUrl = ToolProvider.findFirst("photos-url").orElseThrow();
 * int exitCode = photosUrl.run(System.out, System.err, "verify", "--report", "target/pave");
 * }</pre>
 *
 * <p>It reads the environment of the process, ends no process and starts none, and leaves nothing running.
 * Any number may run at once. A command that serves until it is stopped ends when its thread is interrupted.
 */
public final class PhotosUrlTool implements ToolProvider {
  /** Creates the tool, for {@link java.util.ServiceLoader}. */
  public PhotosUrlTool() {}

  @Override
  public String name() {
    return "photos-url";
  }

  /**
   * Runs a command.
   *
   * @param out where reports go
   * @param err where complaints go
   * @param args the command line
   * @return the exit code: 0 as the contract says, 1 not so, 2 bad input, 3 a bug, 130 interrupted
   */
  @Override
  public int run(PrintWriter out, PrintWriter err, String... args) {
    int exitCode = PhotosUrl.run(out, err, System.getenv(), args);
    out.flush();
    err.flush();
    return exitCode;
  }
}
