package io.github.pavecontract.photosurl.contract.lint;

import java.nio.file.Path;
import java.util.List;

/** The build's step between contract and generator: ends the build if the contract is not sound. */
final class LintStep {
  private LintStep() {}

  /** Takes the contract. Exits with 0 if it is sound, and with 1 if it is not. */
  public static void main(String[] args) {
    List<LintProblem> problems = Lint.check(Path.of(args[0]));
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.err.println(problems.size() + (problems.size() == 1 ? " problem" : " problems")
          + " in the contract; nothing was generated.");
      System.exit(1);
    }
  }
}
