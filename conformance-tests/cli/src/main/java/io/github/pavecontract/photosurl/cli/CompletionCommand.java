package io.github.pavecontract.photosurl.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a shell needs to complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script with which bash and zsh complete commands and options.",
      "Source it, or put it where your shell looks for completions.",
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  photos-url completion > photos-url.bash",
      "",
      "Exit codes: 0 printed, 2 bad usage, 3 a bug of photos-url.",
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    root.getOut().print(AutoComplete.bash(root.getCommandName(), root));
    return CommandLine.ExitCode.OK;
  }
}
