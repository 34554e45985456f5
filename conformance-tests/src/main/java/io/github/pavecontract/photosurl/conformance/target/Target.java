package io.github.pavecontract.photosurl.conformance.target;

import io.github.pavecontract.photosurl.contract.Case;
import java.util.List;

/** What is tested: the sandbox, a recording, or the live API. */
public interface Target extends AutoCloseable {
  /**
   * Says what is tested.
   *
   * @return a phrase such as {@code the live API at https://openapi.paveapi.com/}
   */
  String description();

  /**
   * Says in which order to try cases, and how much that is.
   *
   * @param cases the cases of the contract
   * @return the plan; by default the same cases in the same order
   */
  default Plan plan(List<Case> cases) {
    return new Plan(cases, "");
  }

  /**
   * What is about to be tried.
   *
   * @param cases all cases, in the order in which to try them
   * @param announcement a sentence on what that takes, or the empty string
   */
  record Plan(List<Case> cases, String announcement) {}

  /**
   * Finds out how the target answers a case.
   *
   * @param aCase the case
   * @return the answer, or why there is none
   */
  Attempt attempt(Case aCase);

  /**
   * Returns where it is.
   *
   * @return its base URL, or the empty string for a recording
   */
  default String baseUrl() {
    return "";
  }

  /**
   * Returns what no message may show.
   *
   * @return API keys
   */
  default List<String> secrets() {
    return List.of();
  }

  /** Stops what this target started. */
  @Override
  default void close() {}
}
