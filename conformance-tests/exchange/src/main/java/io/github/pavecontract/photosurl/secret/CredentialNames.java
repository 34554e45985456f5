package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names say of the values that they are given to, in any spelling: {@code X-API-Key}, {@code apiKey}. */
final class CredentialNames {
  private static final int SHORTEST = 3;
  private static final List<String> TELLING = letters(
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
      "accessid",
      "xsrf",
      "csrf",
      "dpop",
      "clientassertion",
      "codeverifier",
      "samlrequest",
      "samlresponse",
      "contrase\u00f1a",
      "kennwort",
      "motdepasse",
      "senha",
      "\u043f\u0430\u0440\u043e\u043b\u044c",
      "\u5bc6\u7801",
      "\u30d1\u30b9\u30ef\u30fc\u30c9");

  private static final Set<String> TELLING_WORDS = Set.of("sig", "sign", "pass", "sas", "otp");

  /** English words that say nothing of the kind. */
  private static final Pattern HARMLESS = Pattern.compile(
      "keyword|keyboard|keynote|keyframe|monkey|turkey|donkey|hockey|jockey|whiskey|tokeni[sz]|author(?!i)");

  private static final int SHORTEST_DRAWN = 10;

  /** As errors are named: {@code E_NOT_FOUND_404}, {@code not-found-2}. */
  private static final Pattern CONSTANT =
      Pattern.compile("[A-Za-z]+(?:[_.-][A-Za-z]+)*(?:[_.-]?[0-9]{1,4})?");

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

  private static List<String> letters(String... names) {
    return Arrays.stream(names).map(CredentialNames::letters).toList();
  }

  /** In lower case, without accents and whatever is between words. */
  private static String letters(String name) {
    String plain = name;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        break;
      }
    }
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isLetterOrDigit(plain.charAt(i))) {
        letters.append(Character.toLowerCase(plain.charAt(i)));
      }
    }
    return letters.toString();
  }

  /**
   * What a value of this name is; that of a {@code code} may be a status, the name of an error, or one
   * that OAuth gives tokens for.
   */
  static Optional<Kind> kind(String name) {
    Optional<Kind> telling = type(name).map(type -> new Kind(type, false));
    return telling.isEmpty() && letters(name).equals("code")
        ? Optional.of(new Kind(Credential.Type.SECRET, true))
        : telling;
  }

  /** Whether a value looks drawn at random: long, of letters and digits, and not of words. */
  static boolean looksDrawn(String value) {
    return value.length() >= SHORTEST_DRAWN
        && value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter)
        && value.indexOf(' ') < 0
        && !CONSTANT.matcher(value).matches();
  }

  private static boolean hasTellingWord(String name, String letters) {
    return TELLING_WORDS.stream().anyMatch(letters::contains)
        && BETWEEN_WORDS
            .splitAsStream(name)
            .anyMatch(word -> TELLING_WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** With what a sentence has around its words. */
  private static final Pattern PLAIN_WORD = Pattern.compile("\\(?\\p{L}[a-z]*\\)?[.,:;!?]*");

  /** Whether a value may be looked for everywhere without garbling plain texts. */
  static boolean isUnmistakable(String value) {
    if (value.length() < Secrets.SHORTEST) {
      return false;
    }
    return !PLAIN_WORD.matcher(value).matches();
  }
}
