package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a change is recognized by in another run: its rule, its place and its values, but neither its line
 * nor the order of what is around it, nor where else it shows.
 */
final class Fingerprint {
  private static final int LENGTH = 8;

  /** How a shared schema is reached depends on the operation that was looked at first. */
  private static final Pattern WAY = Pattern.compile("^(`[^`]*`|The value|The object)");

  private Fingerprint() {}

  static String of(
      String rule, Document before, String old, Document after, String now, String sentence) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String values = WAY.matcher(sentence).replaceFirst("");
      for (String part : new String[] {rule, place(before, old), place(after, now), values}) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /** A pointer in which parameters have their names, not their numbers. */
  private static String place(Document document, String pointer) {
    StringBuilder place = new StringBuilder();
    JsonNode at = document.root();
    for (String token : Pointers.tokens(pointer)) {
      boolean element = at.isArray();
      at = element ? at.at(Pointers.child("", token)) : at.path(token);
      boolean named = element && at.has("in") && at.has("name");
      place
          .append('/')
          .append(named ? at.path("in").asText() + " " + at.path("name").asText() : token);
    }
    return place.toString();
  }
}
