package io.github.pavecontract.photosurl.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** A file of ours that every page has in it, as a page needs nothing else. */
record Embedded(String text) {
  /** What pages look like. */
  static final Embedded STYLE = read("report.css");
  /** What finds one's way in them. All that they say is there without it. */
  static final Embedded SCRIPT = read("report.js");

  private static Embedded read(String name) {
    try (InputStream file =
        Objects.requireNonNull(Embedded.class.getResourceAsStream(name), name)) {
      return new Embedded(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Content-Security-Policy that allows these two and nothing else. */
  static String policy() {
    return "default-src 'none'; style-src " + STYLE.source() + "; script-src " + SCRIPT.source()
        + "; base-uri 'none'; form-action 'none'";
  }

  private String source() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
