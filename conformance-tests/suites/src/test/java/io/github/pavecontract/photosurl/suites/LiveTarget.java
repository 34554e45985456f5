package io.github.pavecontract.photosurl.suites;

import io.github.pavecontract.photosurl.cli.Verification;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import java.io.IOException;
import java.util.Map;

/** The live API as the command {@code verify} would find it. */
public final class LiveTarget {
  private LiveTarget() {}

  /** Reads its options and variables; an exception says in a sentence what is wrong with them. */
  public static LiveSettings settings(Map<String, String> environment, String... options)
      throws IOException {
    if (environment.getOrDefault("PAVE_BASE_URL", "").isBlank()) {
      throw new IOException(
          "-Dphotosurl.target=live needs PAVE_BASE_URL and PAVE_API_KEY. Export them first.");
    }
    return Verification.live(environment, options);
  }
}
