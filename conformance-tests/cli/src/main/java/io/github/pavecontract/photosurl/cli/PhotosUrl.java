package io.github.pavecontract.photosurl.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code photos-url}. */
@Command(
    name = "photos-url",
    description = "Holds the PAVE photo upload API to its contract.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 as the contract says, 1 not so, 2 could not be judged.",
    })
public final class PhotosUrl {
  private PhotosUrl() {}

  /**
   * Runs a command and exits with its code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, System.getenv(), args));
  }

  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    CommandLine command = command(out, err, environment);
    if (args.length == 0) {
      command.usage(err);
      return CommandLine.ExitCode.USAGE;
    }
    return command.execute(args);
  }

  static CommandLine command(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    return new CommandLine(new PhotosUrl())
        .addSubcommand(new VerifyCommand(environment))
        .addSubcommand(new SandboxCommand())
        .addSubcommand(new RecordCommand(environment))
        .addSubcommand(new ReplayCommand())
        .addSubcommand(new PactCommand(environment))
        .addSubcommand(new DiffCommand(environment))
        .addSubcommand(new DocsCommand(environment))
        .addSubcommand(new ReleaseCommand())
        .addSubcommand(new LintCommand(environment))
        .addSubcommand(new ExplainCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .setOut(out)
        .setErr(err)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> complain(e))
        .setExecutionExceptionHandler((e, failed, parsed) -> {
          failed.getErr().println(failed.getCommandSpec().qualifiedName() + ": " + e.getMessage());
          return CommandLine.ExitCode.USAGE;
        });
  }

  /** One line that says what is wrong, and where to read on; not the whole of the help. */
  private static int complain(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Run `" + name + " --help` for all options.");
    return CommandLine.ExitCode.USAGE;
  }
}
