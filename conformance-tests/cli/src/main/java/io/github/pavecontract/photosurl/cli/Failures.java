package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What is said of a command that ended with an exception, and its exit code. */
final class Failures implements IExecutionExceptionHandler {
  /** Something that whoever called can mend. */
  static final int PROBLEM = CommandLine.ExitCode.USAGE;

  /** Something that only we can mend. */
  static final int BUG = 3;

  /** What shells say of a process that SIGINT ended. */
  static final int INTERRUPTED = 130;

  private final Map<String, String> environment;
  private final BooleanSupplier debug;

  Failures(Map<String, String> environment, BooleanSupplier debug) {
    this.environment = environment;
    this.debug = debug;
  }

  /** What handles the failures of a command. */
  static Failures of(CommandLine command) {
    return (Failures) command.getExecutionExceptionHandler();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine failed, ParseResult parsed) {
    return tell(e, failed);
  }

  /** Tells a problem that a report tells as well. */
  static void tell(Problem problem, CommandLine failed) {
    failed.getErr().println(failed.getCommandSpec().qualifiedName() + ": " + problem);
    failed.getErr().flush();
  }

  int tell(Throwable e, CommandLine failed) {
    PrintWriter err = failed.getErr();
    String name = failed.getCommandSpec().qualifiedName();
    if (e instanceof ProblemException problem) {
      problem.problems().forEach(p -> err.println(name + ": " + p));
      err.flush();
      return Thread.currentThread().isInterrupted() ? INTERRUPTED : PROBLEM;
    }
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return INTERRUPTED;
    }
    tellBug(e, name, err);
    return BUG;
  }

  private void tellBug(Throwable e, String name, PrintWriter err) {
    // Exceptions of the JDK and of libraries quote anything.
    Secrets secrets = secrets();
    String what =
        e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    err.println(name + ": This is a bug in photos-url (" + secrets.replaceIn(oneLine(what)) + "); "
        + (debug.getAsBoolean()
            ? "please report it with this stack trace."
            : "please run the command again with --debug, and report what it prints."));
    if (debug.getAsBoolean()) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      err.print(secrets.replaceIn(trace.toString()));
    }
    err.flush();
  }

  private Secrets secrets() {
    Map<String, String> names = new HashMap<>();
    for (String variable : List.of("PAVE_API_KEY", "PAVE_SECOND_API_KEY")) {
      String apiKey = environment.getOrDefault(variable, "").strip();
      if (!apiKey.isEmpty()) {
        names.put(apiKey, "***");
      }
    }
    return Secrets.of(names);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
