package io.github.pavecontract.photosurl.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that say by themselves what of them is a credential, from {@code credential-places.txt}. */
public final class CredentialTexts {
  private static final String VALUE = "{v}";

  private CredentialTexts() {}

  /** The texts, each with a placeholder for the credential. */
  public static List<String> all() {
    try (InputStream in =
        CredentialTexts.class.getResourceAsStream("/secret/credential-places.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n").replace("\\t", "\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String with(String text, String credential) {
    return text.replace(VALUE, credential);
  }
}
