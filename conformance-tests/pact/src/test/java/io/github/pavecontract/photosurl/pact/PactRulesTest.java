package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.harness.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of this module are declared in full, and each can be seen to be found. */
final class PactRulesTest {
  private static List<Rule> rules() {
    return PactRules.all();
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
  void theEditsShowEachRuleOrATableSaysWhyNot() {
    Document table = Document.read(Path.of("src/test/resources/pacts/edits.yaml"));
    List<String> shown = table
        .at("/edits")
        .valueStream()
        .flatMap(edit -> edit.path("findings").valueStream())
        .map(finding -> finding.asText().split(" ", -1)[1])
        .toList();
    Map<String, String> notShown = new HashMap<>();
    Document rest = Document.read(Path.of("src/test/resources/pacts/not-shown.yaml"));
    for (JsonNode row : rest.at("/notShown")) {
      row.path("rules")
          .forEach(id -> notShown.put(id.asText(), row.path("because").asText()));
    }

    Rules.assertThatEachIsShown(rules(), shown, notShown);
  }
}
