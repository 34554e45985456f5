package io.github.pavecontract.photosurl.report;

/** Annotations as GitHub Actions reads them from what a step prints. */
public final class GithubAnnotations {
  private GithubAnnotations() {}

  /**
   * Writes one annotation.
   *
   * @param level {@code error}, {@code warning} or {@code notice}
   * @param file the file
   * @param line the line in it, from 1
   * @param title a few words
   * @param text what to say
   * @return the workflow command, without a line break
   */
  public static String line(String level, String file, int line, String title, String text) {
    return "::" + level + " file=" + property(file) + ",line=" + line + ",title=" + property(title)
        + "::" + data(text);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
