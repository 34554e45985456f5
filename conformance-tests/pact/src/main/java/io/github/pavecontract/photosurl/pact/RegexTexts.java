package io.github.pavecontract.photosurl.pact;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.iterators.StringIterator;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that a regular expression matches. */
final class RegexTexts {
  private static final int SAMPLES = 40;
  private static final int FEW = 500;
  private static final int LONGEST = 500;
  /** How long a text can get by the counts of an expression, at most. */
  private static final int MOST_COUNTS = 1000;

  private static final Pattern COUNT = Pattern.compile("\\{([0-9]*),?([0-9]*)");

  private RegexTexts() {}

  /** Some of the texts; the same ones each time. */
  static Set<String> samples(String regex) {
    Set<String> texts = new LinkedHashSet<>();
    try {
      if (!isHuge(regex)) {
        RgxGen generator = generator(regex);
        Random random = new Random(1);
        for (int i = 0; i < SAMPLES; i++) {
          add(texts, generator.generate(random));
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      // It has a construct that the generator does not know, so there are fewer candidates.
      return texts;
    }
    return texts;
  }

  /** All of the texts, if they are few. */
  static Optional<Set<String>> all(String regex) {
    try {
      if (isHuge(regex) || unbounded(regex)) {
        return Optional.empty();
      }
      Set<String> texts = new LinkedHashSet<>();
      StringIterator iterator = generator(regex).iterateUnique();
      while (iterator.hasNext() && texts.size() <= FEW) {
        add(texts, iterator.next());
      }
      return texts.size() > FEW ? Optional.empty() : Optional.of(texts);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Whether there are more texts than anybody would list. */
  private static boolean unbounded(String regex) {
    return generator(regex)
        .getUniqueEstimation()
        .filter(count -> count.compareTo(BigInteger.valueOf(FEW)) <= 0)
        .isEmpty();
  }

  /** Whether one text of the expression might not fit into memory, as nested counts multiply. */
  private static boolean isHuge(String regex) {
    double product = 1;
    for (Matcher count = COUNT.matcher(regex); count.find(); ) {
      String most = count.group(2).isEmpty() ? count.group(1) : count.group(2);
      product *= most.isEmpty() ? 1 : Double.parseDouble(most);
    }
    return regex.length() > MOST_COUNTS || product >= MOST_COUNTS;
  }

  private static RgxGen generator(String regex) {
    RgxGenProperties properties = new RgxGenProperties();
    RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, 5);
    return RgxGen.parse(properties, regex);
  }

  private static void add(Set<String> texts, String text) {
    if (text.length() <= LONGEST) {
      texts.add(text);
    }
  }
}
