package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.lint.Lint;
import io.github.pavecontract.photosurl.contract.lint.LintProblem;
import io.github.pavecontract.photosurl.contract.lint.LintRule;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for another contract than that of this artifact. */
final class ContractOption {
  private static final Set<Rule> UNREADABLE = Set.of(
      LintRule.DOCUMENT_MALFORMED,
      LintRule.CONTRACT_INCOMPLETE,
      LintRule.REFERENCE_EXTERNAL,
      LintRule.REFERENCE_UNRESOLVED,
      LintRule.REFERENCE_FAN_OUT,
      LintRule.KEYWORD_INVALID,
      LintRule.OPENAPI_VERSION,
      LintRule.OPENAPI_FORM);

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
    return read(found -> true);
  }

  /**
   * Reads the contract, for a command that says itself what contradicts what.
   *
   * @throws ProblemException if the lint finds anything that makes it unreadable
   */
  Contract readIfReadable() {
    return read(found -> UNREADABLE.contains(found.rule()));
  }

  private Contract read(Predicate<LintProblem> refused) {
    if (file == null) {
      return Contract.bundled();
    }
    List<Problem> problems = Lint.check(file).stream()
        .filter(refused)
        .map(LintProblem::problem)
        .distinct()
        .toList();
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return Contract.read(file);
  }

  /** The contract as it was written, comments and all. */
  byte[] written() {
    try (InputStream in = file == null
        ? Objects.requireNonNull(Contract.class.getResourceAsStream("photos-url.yaml"))
        : Files.newInputStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
