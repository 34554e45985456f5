package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.lint.Lint;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
      "Exit codes: 0 the contract is sound, 1 it is not, 2 there is no such file, 3 a bug of photos-url."
    })
final class LintCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The contract, such as openapi/photos-url.yaml.")
  private Path file;

  @Override
  public Integer call() {
    requireReadable();
    List<Problem> problems = Lint.check(file);
    PrintWriter out = spec.commandLine().getOut();
    problems.forEach(out::println);
    out.println(
        problems.isEmpty()
            ? file + " is sound."
            : problems.size() + (problems.size() == 1 ? " problem." : " problems."));
    return problems.isEmpty() ? 0 : 1;
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
