package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that stand for secrets in a recording, numbered by kind. */
final class Pseudonyms {
  /** What a secret is. */
  enum SecretType {
    KEY,
    SESSION,
    SECRET
  }

  private static final Pattern PSEUDONYM = Pattern.compile("REDACTED-(KEY|SESSION|SECRET)-[0-9]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{" + Secrets.SHORTEST + ",}");

  private final Map<SecretType, Map<String, String>> byValue = new EnumMap<>(SecretType.class);
  private final Map<SecretType, Integer> numbers = new EnumMap<>(SecretType.class);
  private final Set<String> taken = new HashSet<>();

  static boolean isOne(String text) {
    return PSEUDONYM.matcher(text).matches();
  }

  String of(SecretType kind, String value) {
    if (isOne(value)) {
      // What was redacted before, as a replayed request is, keeps its name.
      taken.add(value);
      return value;
    }
    Map<String, String> ofKind = byValue.computeIfAbsent(kind, k -> new HashMap<>());
    return ofKind.computeIfAbsent(value, v -> unused(kind));
  }

  private String unused(SecretType kind) {
    String name;
    do {
      name = "REDACTED-" + kind + "-" + numbers.merge(kind, 1, Integer::sum);
    } while (!taken.add(name));
    return name;
  }

  /**
   * Replaces session keys of other entries, which may be many: as whole words only, so that one look
   * at each word suffices.
   */
  String replaceKnownSessions(String text) {
    Map<String, String> sessions = byValue.getOrDefault(SecretType.SESSION, Map.of());
    return WORD.matcher(text)
        .replaceAll(
            word -> Matcher.quoteReplacement(sessions.getOrDefault(word.group(), word.group())));
  }

  byte[] replaceKnownSessions(byte[] bytes) {
    String view = new String(bytes, StandardCharsets.ISO_8859_1);
    return replaceKnownSessions(view).getBytes(StandardCharsets.ISO_8859_1);
  }
}
