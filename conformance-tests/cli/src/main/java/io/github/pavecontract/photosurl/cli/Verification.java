package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import java.util.Map;

/** What the command {@code verify} does, for test suites: the same options, and a result to look at. */
public final class Verification {
  private Verification() {}

  /**
   * Judges as the command line says, and shows nothing.
   *
   * @param environment the variables of the environment
   * @param options the options of {@code verify}
   * @return the result
   * @throws ProblemException if an input cannot be read, or nothing answers
   */
  public static RunResult run(Map<String, String> environment, String... options) {
    return VerifyCommand.run(environment, options);
  }

  /**
   * Reads what options and environment say of the live API.
   *
   * @param environment the variables of the environment
   * @param options the options of {@code verify}
   * @return the settings
   * @throws ProblemException if what an option names cannot be read
   */
  public static LiveSettings live(Map<String, String> environment, String... options) {
    return VerifyCommand.live(environment, options);
  }
}
