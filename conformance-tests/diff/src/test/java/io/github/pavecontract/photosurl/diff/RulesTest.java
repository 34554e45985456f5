package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRules;
import io.github.pavecontract.photosurl.rule.Rule;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each rule is declared as a rule must be, and some edit of the corpora shows it. */
final class RulesTest {
  private static final String ID = "[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*";

  @Test
  void eachRuleIsDeclaredInFull() {
    assertThat(DiffRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(DiffRules.all()).allSatisfy(rule -> {
      assertThat(rule.id()).matches(ID);
      assertThat(rule.fault()).matches("[A-Z].*\\.");
      assertThat(rule.grounds()).isNotBlank();
      assertThat(rule.remedy()).isNotBlank();
    });
  }

  @Test
  void anEditShowsEachRule() {
    Set<String> shown = new TreeSet<>();
    for (String file : CorpusTest.TABLES) {
      for (JsonNode row : CorpusTest.table(file).required("edits")) {
        for (String direction : new String[] {"there", "back"}) {
          Told.expected(row, direction)
              .forEach(change -> shown.add(change.replaceFirst(" .*", "")));
        }
      }
    }

    assertThat(DiffRules.all()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(shown);
  }
}
