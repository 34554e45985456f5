package io.github.pavecontract.photosurl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.rule.Rule;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each rule is declared as a rule must be, and some edit of a page shows it. */
final class RulesTest {
  private static final String ID = "[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*";

  @Test
  void eachRuleIsDeclaredInFull() {
    assertThat(DocsRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(DocsRules.all()).allSatisfy(rule -> {
      assertThat(rule.id()).matches(ID);
      assertThat(rule.fault()).matches("[A-Z].*\\.");
      assertThat(rule.grounds()).isNotBlank();
      assertThat(rule.remedy()).isNotBlank();
    });
  }

  @Test
  void anEditShowsEachRule() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (PageEdits pages : PageEditTest.all()) {
      pages.edits().forEach(edit -> edit.tells()
          .forEach(told -> shown.add(told.substring(0, told.indexOf(' ')))));
    }

    assertThat(DocsRules.all()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(shown);
  }
}
