package io.github.pavecontract.photosurl.contract;

import io.github.pavecontract.photosurl.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The contract that this artifact was built with, read once a JVM. */
final class Bundled {
  static final Contract CONTRACT = Contract.of(document());

  private Bundled() {}

  /** From JSON, which takes a fraction of the time of YAML; that is read for those who ask for a line. */
  private static Document document() {
    try (InputStream json = open("photos-url.tree.json")) {
      return Document.of("openapi/photos-url.yaml", json, Bundled::yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] yaml() {
    try (InputStream yaml = open("photos-url.yaml")) {
      return yaml.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Bundled.class.getResourceAsStream(file), file);
  }
}
