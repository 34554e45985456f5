package io.github.pavecontract.photosurl.recording;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  private static final String SECRET_PREFIX = "REDACTED-SECRET-";
  private static final Pattern SECRET_NAME = Pattern.compile(SECRET_PREFIX + "[0-9]+");

  private record Named(SecretType type, String name) {}

  private final Map<String, Named> byValue = new LinkedHashMap<>();
  /** Those that are looked for wherever they may be. */
  private final Map<String, String> everywhere = new LinkedHashMap<>();

  private final Map<SecretType, Integer> numbers = new EnumMap<>(SecretType.class);
  private final Set<String> taken = new HashSet<>();

  static boolean isOne(String text) {
    return PSEUDONYM.matcher(text).matches();
  }

  /** The text with something else in the place of all names of secrets that are no keys. */
  static String replaceSecrets(String text, String replacement) {
    return text.contains(SECRET_PREFIX)
        ? SECRET_NAME.matcher(text).replaceAll(Matcher.quoteReplacement(replacement))
        : text;
  }

  /**
   * The name of a secret, which gets one if it has none. What turns out to be a key or a session is
   * named as that from then on: where it was met first, nothing may have said so.
   */
  String of(SecretType type, String value) {
    if (isOne(value)) {
      // What was redacted before, as a replayed request is, keeps its name.
      taken.add(value);
      everywhere.put(value, value);
      return value;
    }
    Named known = byValue.get(value);
    if (known == null || type.compareTo(known.type()) < 0) {
      String name = unused(type);
      known = new Named(type, name);
      byValue.put(value, known);
      everywhere.computeIfPresent(value, (v, earlier) -> name);
    }
    return known.name();
  }

  /** The same for a secret that is to be looked for everywhere. */
  String everywhere(SecretType type, String value) {
    String name = of(type, value);
    everywhere.put(value, name);
    return name;
  }

  private String unused(SecretType type) {
    String name;
    do {
      name = "REDACTED-" + type + "-" + numbers.merge(type, 1, Integer::sum);
    } while (!taken.add(name));
    // A secret may be a part of it.
    everywhere.put(name, name);
    return name;
  }

  /** What to put in the place of each value that is looked for everywhere. */
  Map<String, String> everywhere() {
    return everywhere;
  }
}
