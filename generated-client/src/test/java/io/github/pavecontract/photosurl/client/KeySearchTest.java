package io.github.pavecontract.photosurl.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The key is found in whatever form, in a time that grows with the text alone. */
final class KeySearchTest {
  /** No signs of escapes, as nobody escapes half a text. */
  private static final String SIGNS = "ab/\"2u0";

  /** What it is held against: slow, and out of the question for long keys, but plain. */
  private static Pattern pattern(String key) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      String hex = Integer.toHexString(c);
      form.append(c == '"' || c == '\\' || c == '/' ? "(?:\\\\?" : "(?:")
          .append(Pattern.quote(String.valueOf(c)))
          .append("|%" + hex + "|\\\\u00" + hex + ")");
    }
    return Pattern.compile(form.toString(), Pattern.CASE_INSENSITIVE);
  }

  private static String escaped(char c, int how) {
    return switch (how) {
      case 0 -> String.format("%%%02x", (int) c);
      case 1 -> String.format("\\u%04X", (int) c);
      case 2 -> c == '"' || c == '\\' || c == '/' ? "\\" + c : String.valueOf(c);
      default -> String.valueOf(Character.toUpperCase(c));
    };
  }

  @Test
  void itFindsWhatThePatternFinds() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int run = 0; run < 20_000; run++) {
      String key = text(random, "abcd/\"2u0=", 6 + random.nextInt(4));
      StringBuilder text = new StringBuilder(text(random, SIGNS, random.nextInt(10)));
      boolean json = random.nextBoolean();
      for (int i = 0; i < key.length(); i++) {
        int how = random.nextInt(6);
        char c = key.charAt(i);
        text.append(escaped(c, how == 1 && !json ? 3 : how));
      }
      text.append(text(random, SIGNS, random.nextInt(10)));

      String found = new KeySearch(key).replaceAll(text.toString(), "***");

      assertThat(pattern(key).matcher(found).find())
          .as("seed %d, run %d: %s in %s, replaced: %s", seed, run, key, text, found)
          .isFalse();
      assertThat(found).as("run %d: %s in %s", run, key, text).contains("***");
    }
  }

  private static String text(Random random, String signs, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  @Test
  void signsOfEscapesMayBeOfTheKeyItself() {
    String key = "a%41b\\u0041c\"d";
    KeySearch search = new KeySearch(key);

    for (String form : new String[] {
      key,
      key.replace("\\", "\\\\").replace("\"", "\\\""),
      "a%2541b%5Cu0041c%22d",
      "a%2541b%5cu0041c%22D"
    }) {
      assertThat(search.replaceAll("<" + form + ">", "***")).as(form).isEqualTo("<***>");
    }
  }

  @Test
  void whatIsNotTheKeyIsLeftAsItIs() {
    String text = "%", json = "\\", both = "a\\u00zz%4\\";
    for (String other : new String[] {text, json, both, "", "secre", "ecret1", "%73ecre"}) {
      assertThat(new KeySearch("secret").replaceAll(other, "***")).isEqualTo(other);
    }
  }

  @Test
  void severalAreAllReplaced() {
    assertThat(new KeySearch("secret").replaceAll("secretsecret, s%65cret secrets", "***"))
        .isEqualTo("******, *** ***s");
  }

  @Test
  void theWorstTextTakesNoLongerThanAnyOther() {
    String key = "a".repeat(1000) + "b";
    String text = "a%61\\u0061".repeat(300_000);
    KeySearch search = new KeySearch(key);

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(search.replaceAll(text, "***")).isEqualTo(text));
  }
}
