package io.github.pavecontract.photosurl.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.KeywordType;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.harness.Rules;
import io.github.pavecontract.photosurl.verify.rule.Keyword;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of this module are declared in full, and each can be seen to be found. */
final class VerifyRulesTest {
  private static final Path TABLES = Path.of("src/test/resources/harness");

  private static List<Rule> rules() {
    return VerifyRules.all();
  }

  static Stream<Named<Rule>> named() {
    return rules().stream().map(rule -> Named.of(rule.id(), rule));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("named")
  void aRuleStatesItsFaultWhatItRestsOnAndWhatToDo(Rule rule) {
    Rules.assertThatItIsWellFormed(rule);
  }

  @Test
  void eachRuleIsListedOnceUnderItsOwnId() throws IOException, ClassNotFoundException {
    Rules.assertThatIdsAreUnique(rules());
    Rules.assertThatNoneIsForgotten(rules(), Path.of("target/classes"));
  }

  @Test
  void theHarnessShowsEachRuleOrATableSaysWhyNot() {
    List<String> shown = Stream.of(
            "schema", "status", "semantics", "security", "protocol", "additive")
        .flatMap(group -> Document.read(TABLES.resolve(group + ".yaml")).root().valueStream())
        .flatMap(JsonNode::valueStream)
        .map(finding -> finding.asText().split(" ", -1)[1])
        .toList();
    Map<String, String> notShown = new HashMap<>();
    Document table = Document.read(TABLES.resolve("not-shown.yaml"));
    for (JsonNode row : table.at("/notShown")) {
      row.path("rules")
          .forEach(id -> notShown.put(id.asText(), row.path("because").asText()));
    }

    Rules.assertThatEachIsShown(rules(), shown, notShown);
  }

  @Test
  void eachKeywordThatRefusesAValueHasARule() {
    // They say where a schema applies; what refuses is a keyword within it.
    Set<String> applicators = Set.of("$ref", "allOf", "items", "properties");
    // They refuse only where the library is told in which direction a value goes, which nobody
    // tells it.
    Set<String> advice = Set.of("readOnly", "writeOnly");

    assertThat(Dialects.getOpenApi30().getKeywords()).allSatisfy((name, keyword) -> {
      boolean refuses = keyword instanceof KeywordType || name.equals("format");
      if (refuses && !applicators.contains(name) && !advice.contains(name)) {
        assertThat(Keyword.of(name)).as(name).isNotEqualTo(Keyword.OTHER);
      }
    });
    assertThat(Keyword.of("x-odd")).isEqualTo(Keyword.OTHER);
  }
}
