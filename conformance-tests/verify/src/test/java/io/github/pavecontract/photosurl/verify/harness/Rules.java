package io.github.pavecontract.photosurl.verify.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for the declared rules of any module. */
public final class Rules {
  private static final Pattern WORDS = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*");
  private static final Pattern SENTENCE = Pattern.compile("[A-Z{][^.]*(\\.[^. ]+[^.]*)*\\.");
  private static final Pattern NORM = Pattern.compile("\\b(must|should|shall|has to)\\b");

  private Rules() {}

  /** Checks the texts of a rule. */
  public static void assertThatItIsWellFormed(Rule rule) {
    assertThat(rule.id()).matches(WORDS);
    assertThat(rule.fault())
        .as("the fault of " + rule.id() + ", as one sentence")
        .matches(SENTENCE);
    assertThat(rule.fault())
        .as("the fault of " + rule.id() + ", not what it breaks")
        .doesNotContainPattern(NORM);
    assertThat(rule.grounds()).as("grounds of " + rule.id()).isNotBlank().doesNotEndWith(".");
    assertThat(rule.remedy()).as("remedy of " + rule.id()).isNotBlank().endsWith(".");
  }

  /** Checks that no rule is declared twice. */
  public static void assertThatIdsAreUnique(List<Rule> rules) {
    assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
  }

  /** Checks that a list has the rules of each class that declares any, and every constant of enums. */
  public static void assertThatNoneIsForgotten(List<Rule> rules, Path classes)
      throws IOException, ClassNotFoundException {
    Set<Rule> all = new HashSet<>(rules);
    Set<Class<?>> listed =
        rules.stream().map(rule -> family(rule.getClass())).collect(Collectors.toSet());
    for (Class<?> declared : declared(classes)) {
      assertThat(listed).as("families that are listed").contains(declared);
      if (declared.isEnum()) {
        assertThat(all)
            .contains(
                Stream.of(declared.getEnumConstants()).map(Rule.class::cast).toArray(Rule[]::new));
      }
    }
  }

  private static Set<Class<?>> declared(Path classes) throws IOException, ClassNotFoundException {
    Set<Class<?>> declared = new HashSet<>();
    List<Path> files;
    try (Stream<Path> found = Files.walk(classes)) {
      files = found.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
      Class<?> type = Class.forName(
          name.substring(0, name.length() - ".class".length()),
          false,
          Rules.class.getClassLoader());
      if (Rule.class.isAssignableFrom(type) && !type.isInterface()) {
        declared.add(family(type));
      }
    }
    assertThat(declared).as("classes of rules in " + classes).isNotEmpty();
    return declared;
  }

  /** A constant with a body is of a class of its own. */
  private static Class<?> family(Class<?> type) {
    return Enum.class.isAssignableFrom(type) && !type.isEnum() ? type.getSuperclass() : type;
  }

  /**
   * Checks that each rule is shown by a corpus, or known not to be.
   *
   * @param rules the declared rules
   * @param shown the ids that the corpus names
   * @param notShown why not, by the id of those that it does not
   */
  public static void assertThatEachIsShown(
      List<Rule> rules, Collection<String> shown, Map<String, String> notShown) {
    Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    assertThat(ids).as("ids that the corpus names").containsAll(shown);
    assertThat(notShown.values()).as("reasons").allMatch(reason -> !reason.isBlank());
    Set<String> rest = new TreeSet<>(ids);
    rest.removeAll(shown);
    assertThat(notShown.keySet())
        .as("rules that the corpus does not show")
        .containsExactlyInAnyOrderElementsOf(rest);
  }
}
