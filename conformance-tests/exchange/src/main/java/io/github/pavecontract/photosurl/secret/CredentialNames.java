package io.github.pavecontract.photosurl.secret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names say of the values that they are given to, in any spelling: {@code X-API-Key}, {@code apiKey}. */
final class CredentialNames {
  private static final int SHORTEST = 3;
  private static final List<String> TELLING = List.of(
      "auth",
      "key",
      "token",
      "secret",
      "signature",
      "credential",
      "passw",
      "passphrase",
      "passcode",
      "pwd",
      "hmac",
      "jwt",
      "bearer",
      "cookie",
      "accessid");

  private static final Set<String> TELLING_WORDS = Set.of("sig", "sign", "pass", "sas", "otp");

  /** English words that say nothing of the kind. */
  private static final Pattern HARMLESS = Pattern.compile(
      "keyword|keyboard|keynote|keyframe|monkey|turkey|donkey|hockey|jockey|whiskey|tokeni[sz]|author(?!i)");

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

  private CredentialNames() {}

  /** What a value of this name is; empty if the name says nothing. */
  static Optional<Credential.Type> type(String name) {
    String letters = letters(name);
    boolean telling = letters.length() >= SHORTEST
        && (TELLING.stream().anyMatch(letters::contains) || hasTellingWord(name, letters));
    if (telling && HARMLESS.matcher(letters).find()) {
      telling = type(HARMLESS.matcher(letters).replaceAll("")).isPresent();
    }
    if (letters.contains("session")
        && (telling || letters.endsWith("session") || letters.endsWith("id"))) {
      return Optional.of(Credential.Type.SESSION);
    }
    return telling ? Optional.of(Credential.Type.SECRET) : Optional.empty();
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        letters.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    return letters.toString();
  }

  private static boolean hasTellingWord(String name, String letters) {
    return TELLING_WORDS.stream().anyMatch(letters::contains)
        && BETWEEN_WORDS
            .splitAsStream(name)
            .anyMatch(word -> TELLING_WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a value may be looked for everywhere without garbling plain texts. */
  static boolean isUnmistakable(String value) {
    if (value.length() < Secrets.SHORTEST) {
      return false;
    }
    return !value.substring(1).chars().allMatch(c -> c >= 'a' && c <= 'z')
        || !Character.isLetter(value.charAt(0));
  }
}
