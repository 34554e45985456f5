package io.github.pavecontract.photosurl.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What pages look like. */
public final class Style {
  private Style() {}

  /**
   * Returns what pages look like.
   *
   * @return a style sheet
   */
  public static String sheet() {
    try (InputStream css =
        Objects.requireNonNull(Style.class.getResourceAsStream("report.css"), "report.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
