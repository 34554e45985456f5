package io.github.pavecontract.photosurl.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code photos-url}. */
@Command(
    name = "photos-url",
    description = "Holds the PAVE photo upload API to its contract.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  photos-url verify",
      "",
      "Exit codes: 0 as the contract says, 1 not so, 2 could not be judged or bad input, 3 a bug of"
          + " photos-url, 130 interrupted.",
    })
public final class PhotosUrl {
  /** The commands that look at all others. */
  private static final Set<String> OF_ALL = Set.of("help", "completion");

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a bug.")
  private boolean debug;

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
    if (args.length == 0) {
      command(out, err, environment).usage(err);
      return CommandLine.ExitCode.USAGE;
    }
    int exitCode =
        execute(command(needed(commands(environment), args[0]), out, err, environment), args);
    out.flush();
    if (exitCode == CommandLine.ExitCode.OK && out.checkError()) {
      err.println("photos-url: the output cannot be written. Is the disk full?");
      err.flush();
      return CommandLine.ExitCode.USAGE;
    }
    return exitCode;
  }

  /** To look through the options of all commands takes longer than most of them do. */
  private static Map<String, Supplier<Object>> needed(
      Map<String, Supplier<Object>> all, String first) {
    if (first.equals("--version")) {
      return Map.of();
    }
    Supplier<Object> named = OF_ALL.contains(first) ? null : all.get(first);
    return named == null ? all : Map.of(first, named);
  }

  /** Also tells of what picocli lets through: a stack that is too small, a class that is missing. */
  static int execute(CommandLine command, String... args) {
    try {
      return command.execute(args);
    } catch (RuntimeException | Error e) {
      return Failures.of(command).tell(e, command);
    }
  }

  /** The command with all that it can do. */
  static CommandLine command(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    return command(commands(environment), out, err, environment);
  }

  private static Map<String, Supplier<Object>> commands(Map<String, String> environment) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("verify", () -> new VerifyCommand(environment));
    commands.put("merge", () -> new MergeCommand(environment));
    commands.put("sandbox", SandboxCommand::new);
    commands.put("record", () -> new RecordCommand(environment));
    commands.put("replay", ReplayCommand::new);
    commands.put("pact", () -> new PactCommand(environment));
    commands.put("diff", () -> new DiffCommand(environment));
    commands.put("docs", () -> new DocsCommand(environment));
    commands.put("release", ReleaseCommand::new);
    commands.put("lint", () -> new LintCommand(environment));
    commands.put("contract", ContractCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("completion", CompletionCommand::new);
    commands.put("help", CommandLine.HelpCommand::new);
    return commands;
  }

  private static CommandLine command(
      Map<String, Supplier<Object>> commands,
      PrintWriter out,
      PrintWriter err,
      Map<String, String> environment) {
    PhotosUrl root = new PhotosUrl();
    CommandLine command = new CommandLine(root);
    commands.values().forEach(each -> command.addSubcommand(each.get()));
    return command
        .setOut(out)
        .setErr(err)
        .setUsageHelpWidth(80)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> complain(e))
        .setExecutionExceptionHandler(new Failures(environment, () -> root.debug));
  }

  /** One line that says what is wrong, and where to read on; not the whole of the help. */
  private static int complain(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (KeyAsArgument.isIn(e)) {
      command.getErr().println(name + ": " + KeyAsArgument.REMEDY);
    } else {
      command.getErr().println(name + ": " + e.getMessage());
      Suggestions.of(e).ifPresent(command.getErr()::println);
    }
    command.getErr().println("Run `" + name + " --help` for all options.");
    return CommandLine.ExitCode.USAGE;
  }
}
