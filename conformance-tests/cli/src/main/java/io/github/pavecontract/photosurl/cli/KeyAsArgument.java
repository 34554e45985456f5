package io.github.pavecontract.photosurl.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** An API key on the command line, where each user of the machine can read it, and the shell keeps it. */
final class KeyAsArgument {
  static final String REMEDY = "The API key is never an argument, which others can read."
      + " Set the environment variable PAVE_API_KEY, and leave the option out.";

  private static final Pattern OPTION =
      Pattern.compile("--?(pave[-_]?)?(api[-_]?)?key(=.*)?", Pattern.CASE_INSENSITIVE);

  private KeyAsArgument() {}

  /** Whether a complaint is about one; then its message may have the key in it. */
  static boolean isIn(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        && unmatched.getUnmatched().stream().anyMatch(OPTION.asMatchPredicate());
  }
}
