package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names say of the values that they are given to, in any spelling: {@code X-API-Key}, {@code apiKey}. */
final class CredentialNames {
  private static final int SHORTEST = 2;
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
      "assertion",
      "verifier",
      "mnemonic",
      "seedphrase",
      "recoverycode",
      "backupcode",
      "accesscode",
      "onetimecode",
      "connectionstring",
      "jsessionid",
      "sessid",
      "samlrequest",
      "samlresponse",
      "contrase\u00f1a",
      "kennwort",
      "motdepasse",
      "senha",
      "schlussel",
      "wachtwoord",
      "losenord",
      "salasana",
      "heslo",
      "has\u0142o",
      "jeton",
      "\u0442\u043e\u043a\u0435\u043d",
      "\u5bc6\u94a5",
      "\u4ee4\u724c",
      "\u30c8\u30fc\u30af\u30f3",
      "\u043f\u0430\u0440\u043e\u043b\u044c",
      "\u5bc6\u7801",
      "\u30d1\u30b9\u30ef\u30fc\u30c9");

  private static final Set<String> TELLING_WORDS =
      Set.of("sig", "sign", "pass", "sas", "otp", "totp", "psk", "pat", "sid", "tok");

  /** They name other things as well, so that only what looks drawn at random is meant by them. */
  private static final Set<String> ONLY_IF_DRAWN = Set.of("code", "st", "pw", "ticket", "sid");

  private static final Set<String> UNCLEAR = Set.of(
      "key", "keys", "auth", "sign", "pass", "session", "sessions", "tok", "cookie", "cookies");

  private static final Set<String> QUALIFYING = Set.of(
      "api",
      "access",
      "secret",
      "private",
      "session",
      "shared",
      "master",
      "encryption",
      "signing",
      "storage",
      "account",
      "license",
      "client",
      "user",
      "admin",
      "service",
      "ssh",
      "host",
      "app");

  /** English words that say nothing of the kind. */
  private static final Pattern HARMLESS = Pattern.compile(
      "keyword|keyboard|keynote|keyframe|monkey|turkey|donkey|hockey|jockey|whiskey|tokeni[sz]|author(?!i)");

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

  /** With which two letters a part of a name may begin that tells, in a table of 26 by 26. */
  private static final boolean[] BEGINNINGS = beginnings();

  private CredentialNames() {}

  private static boolean[] beginnings() {
    boolean[] table = new boolean[26 * 26];
    List<String> parts = new ArrayList<>(TELLING);
    parts.addAll(TELLING_WORDS);
    parts.addAll(ONLY_IF_DRAWN);
    parts.addAll(List.of("session", "id", "uuid", "phrase", "word", "string"));
    for (String part : parts) {
      int first = part.charAt(0) - 'a';
      int second = part.charAt(1) - 'a';
      if (first >= 0 && first < 26 && second >= 0 && second < 26) {
        table[first * 26 + second] = true;
      }
    }
    return table;
  }

  /** Whether it is worth while to read a name: most words of a text are passed over by this. */
  static boolean mayTell(ScannedText text, int from, int to) {
    int before = -1;
    for (int i = from; i < to; i++) {
      byte b = text.at(i);
      if (b < 0 || b == '%' || b == '&' || b == '\\') {
        return true;
      }
      int letter = (b | 0x20) - 'a';
      if (letter >= 0 && letter < 26) {
        if (before >= 0 && BEGINNINGS[before * 26 + letter]) {
          return true;
        }
        before = letter;
      } else if (b >= '0' && b <= '9') {
        before = -1;
      }
    }
    return false;
  }

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
   * that OAuth gives tokens for; that of {@code st} a street, a start, or what signs a URL.
   */
  static Optional<Kind> kind(String name) {
    return ONLY_IF_DRAWN.contains(letters(name))
        ? Optional.of(new Kind(Credential.Type.SECRET, true))
        : type(name).map(type -> new Kind(type, false));
  }

  private static boolean hasTellingWord(String name, String letters) {
    return TELLING_WORDS.stream().anyMatch(letters::contains)
        && (TELLING_WORDS.contains(letters)
            || BETWEEN_WORDS
                .splitAsStream(name)
                .anyMatch(word -> TELLING_WORDS.contains(word.toLowerCase(Locale.ROOT))));
  }

  /**
   * Whether a name says so in so many words, as {@code API key} does, and is no word of other things as
   * well, as {@code key} is.
   *
   * @param before the word before it, which may be empty
   */
  static boolean isClear(String before, String name) {
    return !UNCLEAR.contains(letters(name)) || QUALIFYING.contains(letters(before));
  }

  static boolean isCookie(String name) {
    String letters = letters(name);
    return letters.equals("cookie") || letters.equals("setcookie");
  }
}
