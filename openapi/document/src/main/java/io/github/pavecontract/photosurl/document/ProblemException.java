package io.github.pavecontract.photosurl.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expected failure: something that whoever called can mend. The message lists every {@link Problem} with
 * its remedy. Any other exception that ends a command is a bug of ours.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems what is wrong, at least one
   */
  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Creates the exception for a single problem.
   *
   * @param problem what is wrong
   * @param cause what was behind it
   */
  public ProblemException(Problem problem, Throwable cause) {
    this(List.of(problem));
    initCause(cause);
  }

  /**
   * Creates the exception for a single problem.
   *
   * @param problem what is wrong
   */
  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  /**
   * Creates the exception for a single problem that is not in a document.
   *
   * @param place where it is: an option, a variable, an address, or a file as a whole
   * @param message what is wrong
   * @param remedy what to do about it
   * @return the exception
   */
  public static ProblemException at(String place, String message, String remedy) {
    return new ProblemException(List.of(Problem.at(place, message, remedy)));
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
