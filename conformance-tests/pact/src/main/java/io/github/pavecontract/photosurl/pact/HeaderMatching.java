package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.exchange.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the header of a response meets a pact, as the Pact specification has it: fields that the pact
 * does not name may come in addition, and blanks after commas do not matter.
 */
final class HeaderMatching {
  /** Fields whose values hold commas that separate nothing. */
  private static final Set<String> UNDIVIDED =
      Set.of("content-type", "date", "expires", "last-modified", "retry-after", "set-cookie");

  private static final ValueMatching VALUES = new ValueMatching(false);

  private HeaderMatching() {}

  /**
   * A field that is not what a pact expects.
   *
   * @param name its name in the pact
   * @param expected what was expected
   * @param received what came
   */
  record Difference(String name, String expected, String received) {}

  static List<Difference> differences(MessagePart expected, List<Header> received) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    expected.headers().forEach(header -> byName
        .computeIfAbsent(header.name(), name -> new ArrayList<>())
        .add(header.value()));
    List<Difference> found = new ArrayList<>();
    byName.forEach((name, values) -> {
      List<String> there = received.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Header::value)
          .toList();
      MatchingRules.MatchingRule rule = expected.headerRules().get(name.toLowerCase(Locale.ROOT));
      String wanted = rule == null ? String.join(", ", values) : rule.words();
      if (there.isEmpty()) {
        found.add(new Difference(name, name + ": " + wanted, "no such field"));
      } else if (!accepts(name, values, there, Optional.ofNullable(rule))) {
        found.add(
            new Difference(name, name + ": " + wanted, name + ": " + String.join(", ", there)));
      }
    });
    return found;
  }

  private static boolean accepts(
      String name,
      List<String> expected,
      List<String> received,
      Optional<MatchingRules.MatchingRule> rule) {
    List<String> wanted = divided(name, expected);
    List<String> there = divided(name, received);
    if (rule.isPresent()) {
      return there.stream().allMatch(value -> accepts(rule.get(), wanted.get(0), value));
    }
    if (wanted.size() != there.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).equals(there.get(i))
          && !isSameMediaType(name, wanted.get(i), there.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean accepts(MatchingRules.MatchingRule rule, String example, String value) {
    Stream<Matcher> matchers = rule.matchers().stream();
    return rule.any()
        ? matchers.anyMatch(m -> accepts(m, example, value))
        : matchers.allMatch(m -> accepts(m, example, value));
  }

  private static boolean accepts(Matcher matcher, String example, String value) {
    return VALUES.accepts(matcher, TextNode.valueOf(example), TextNode.valueOf(value));
  }

  private static List<String> divided(String name, List<String> values) {
    if (UNDIVIDED.contains(name.toLowerCase(Locale.ROOT))) {
      return values.stream().map(String::strip).toList();
    }
    return values.stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  /** Parameters that the pact does not name may come in addition. */
  private static boolean isSameMediaType(String name, String expected, String received) {
    if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Accept")) {
      return false;
    }
    Optional<MediaType> wanted = MediaType.parse(expected);
    Optional<MediaType> there = MediaType.parse(received);
    return wanted.isPresent()
        && there.isPresent()
        && wanted.get().essence().equals(there.get().essence())
        && there
            .get()
            .parameters()
            .entrySet()
            .containsAll(wanted.get().parameters().entrySet());
  }
}
