package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.target.LiveSettings;
import java.io.IOException;
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
   * @throws IOException if an input cannot be read; the message says what to do
   */
  public static RunResult run(Map<String, String> environment, String... options)
      throws IOException {
    return VerifyCommand.run(environment, options);
  }

  /**
   * Reads what options and environment say of the live API.
   *
   * @param environment the variables of the environment
   * @param options the options of {@code verify}
   * @return the settings
   * @throws IOException if an option is wrong; the message says what to do
   */
  public static LiveSettings live(Map<String, String> environment, String... options)
      throws IOException {
    return VerifyCommand.live(environment, options);
  }
}
