package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.lint.Lint;
import io.github.pavecontract.photosurl.document.IoProblems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with a contract, as the build does. */
@Command(
    name = "lint",
    description =
        "Says what is wrong with a contract, as the build does before it generates the client.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  photos-url lint openapi/photos-url.yaml",
      "",
      "Exit codes: 0 the contract is sound, 1 it is not, 2 there is no such file, 3 a bug of photos-url."
    })
final class LintCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The contract, such as openapi/photos-url.yaml.")
  private Path file;

  @Mixin
  private OutputOptions output = new OutputOptions();

  LintCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    requireReadable();
    output.prepare(spec.commandLine());
    return output.finish(LintReport.of(file, Lint.check(file)), spec.commandLine(), environment);
  }

  /** What is no file at all is no contract that is unsound. */
  private void requireReadable() {
    try (InputStream in = Files.newInputStream(file)) {
      in.read();
    } catch (IOException e) {
      throw IoProblems.unreadable(file, e, "Name a contract, such as openapi/photos-url.yaml.");
    }
  }
}
