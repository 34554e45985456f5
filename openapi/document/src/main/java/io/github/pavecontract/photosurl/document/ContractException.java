package io.github.pavecontract.photosurl.document;

import java.util.List;
import java.util.stream.Collectors;

/** A contract that cannot be used. The message lists every {@link Problem} with its remedy. */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems what is wrong, at least one
   */
  public ContractException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns what is wrong.
   *
   * @return the problems, at least one
   */
  public List<Problem> problems() {
    return problems;
  }
}
