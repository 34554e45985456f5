package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.lint.Lint;
import io.github.pavecontract.photosurl.contract.lint.LintProblem;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for another contract than that of this artifact. */
final class ContractOption {
  @Option(
      names = "--contract",
      paramLabel = "FILE",
      description = "Another contract than the one that was built in.")
  private @Nullable Path file;

  /**
   * Reads the contract.
   *
   * @throws ProblemException if the lint finds anything wrong with it: what a command makes of a contract
   *     that contradicts itself, nobody can tell
   */
  Contract read() {
    if (file == null) {
      return Contract.bundled();
    }
    List<Problem> problems =
        Lint.check(file).stream().map(LintProblem::problem).distinct().toList();
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return Contract.read(file);
  }

  /** The contract, if the lint has nothing against it. */
  Contract readSound() {
    if (file == null) {
      return Contract.bundled();
    }
    List<Problem> problems = Lint.check(file).stream().map(LintProblem::problem).toList();
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return Contract.read(file);
  }

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
