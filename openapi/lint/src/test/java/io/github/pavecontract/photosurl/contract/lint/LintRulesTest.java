package io.github.pavecontract.photosurl.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.rule.Rule;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each rule is declared as a rule must be, and some row of refused.yaml breaks it. */
final class LintRulesTest {
  private static final String ID = "lint(\\.[a-z]+(-[a-z]+)*)+";

  @Test
  void eachRuleIsDeclaredInFull() {
    assertThat(LintRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(LintRules.all()).allSatisfy(rule -> {
      assertThat(rule.id()).matches(ID);
      assertThat(rule.fault()).matches("[A-Z`{].*\\.");
      assertThat(rule.grounds()).isNotBlank();
      assertThat(rule.remedy()).isNotBlank();
    });
  }

  @Test
  void aRowBreaksEachRule() {
    Set<String> broken = new TreeSet<>();
    for (JsonNode row : LintTest.rows()) {
      broken.add(row.required("rule").asText());
    }

    assertThat(LintRules.all()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(broken);
  }
}
