package io.github.pavecontract.photosurl.docs.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Texts of the page that are recognised again without being kept. */
public final class Hashes {
  private static final int LENGTH = 12;

  private Hashes() {}

  public static String of(String text) {
    byte[] bytes = text.replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
