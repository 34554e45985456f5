package io.github.pavecontract.photosurl.suites;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What {@code mvn verify} is told of the target, in system properties. */
public final class TargetProperties {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String DOCUMENTED =
      "../recording/src/test/resources/recordings/documented.har";

  private TargetProperties() {}

  /** {@code -Dphotosurl.target}: sandbox, recording or live. */
  public static String target() {
    return System.getProperty("photosurl.target", "sandbox");
  }

  /** {@code -Dphotosurl.recording}: a HAR file; by default the documented samples. */
  public static Path recording() {
    return path("photosurl.recording", Path.of(DOCUMENTED));
  }

  /**
   * A property that names a file or folder.
   *
   * @param property its name; a relative path begins where Maven was invoked, not in this module
   * @param otherwise the path where nothing is said
   */
  public static Path path(String property, Path otherwise) {
    String named = System.getProperty(property, "");
    return named.isBlank()
        ? otherwise
        : Path.of(System.getProperty("photosurl.invokedIn", "")).resolve(named);
  }

  /** {@code -Dphotosurl.options}: more options of the command {@code verify}. */
  public static String[] options() {
    return BLANKS
        .splitAsStream(System.getProperty("photosurl.options", ""))
        .filter(option -> !option.isEmpty())
        .toArray(String[]::new);
  }

  /** Says what the target may be. */
  public static String unknown(String target) {
    return "-Dphotosurl.target=" + target + " is none of sandbox, recording and live";
  }
}
