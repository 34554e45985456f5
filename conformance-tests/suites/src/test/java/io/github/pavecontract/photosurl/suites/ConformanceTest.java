package io.github.pavecontract.photosurl.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.pavecontract.photosurl.cli.Verification;
import io.github.pavecontract.photosurl.report.Check;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.check.BodyRule;
import io.github.pavecontract.photosurl.verify.check.ErrorRule;
import io.github.pavecontract.photosurl.verify.check.FateRule;
import io.github.pavecontract.photosurl.verify.check.KeywordRule;
import io.github.pavecontract.photosurl.verify.check.LeakRule;
import io.github.pavecontract.photosurl.verify.check.StatusRule;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.wire.HttpRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@code photos-url verify} does, as one test for each case and check: of the embedded sandbox,
 * with {@code -Dphotosurl.target=recording} of a recording, or with {@code live} of the API that the
 * variables {@code PAVE_…} name; more options of the command come from {@code -Dphotosurl.options}.
 */
final class ConformanceTest {
  @TestFactory
  Stream<DynamicNode> theTargetKeepsItsContract() throws IOException {
    RunResult result = Verification.run(System.getenv(), options());
    result.unjudged().ifPresent(reason -> fail("Not all could be judged: " + reason.text()));
    assertThat(result.rows()).as("what was asked").isNotEmpty();
    return result.rows().stream()
        .map(row -> dynamicContainer(row.id() + ": " + row.sentence(), checks(row, result)));
  }

  private static String[] options() {
    List<String> options = new ArrayList<>();
    String target = TargetProperties.target();
    switch (target) {
      case "sandbox" -> options.add("--sandbox");
      case "recording" ->
        options.addAll(List.of("--har", TargetProperties.recording().toString()));
      case "live" ->
        assertThat(System.getenv("PAVE_BASE_URL"))
            .as("-Dphotosurl.target=live needs PAVE_BASE_URL and PAVE_API_KEY")
            .isNotBlank();
      default -> fail(TargetProperties.unknown(target));
    }
    options.addAll(List.of(TargetProperties.options()));
    return options.toArray(String[]::new);
  }

  private static Stream<DynamicNode> checks(Row row, RunResult result) {
    if (row.exchange() == null) {
      return Stream.of(dynamicTest("is answered", () -> {
        Assumptions.assumeTrue(row.result() == Check.Result.NO_ANSWER, row.reason());
        assertThat(violations(row, result, rule -> rule == HttpRule.NO_ANSWER)).isEmpty();
      }));
    }
    Map<String, Predicate<Rule>> families = new LinkedHashMap<>();
    families.put("The answer is HTTP as its standards have it.", HttpRule.class::isInstance);
    families.put(
        "Without an API key in its header nothing is answered.",
        rule -> rule == StatusRule.AUTHENTICATION);
    families.put(
        "The API answers itself; a redirect is never followed.",
        rule -> rule == StatusRule.REDIRECT);
    families.put("The answer has the status of its case.", rule -> rule == StatusRule.STATUS);
    families.put(
        "A body of JSON says that it is application/json.", rule -> rule == BodyRule.MEDIA_TYPE);
    families.put("A body is one JSON value in UTF-8.", rule -> rule == BodyRule.JSON);
    families.put("The body satisfies the schema of its status.", KeywordRule.class::isInstance);
    families.put("The answer keeps the invariants.", rule -> rule == BodyRule.INVARIANT);
    families.put(
        "Each photo meets the fate that the state of its session implies.",
        FateRule.class::isInstance);
    families.put("An error has the text of its case.", ErrorRule.class::isInstance);
    families.put("An answer gives nothing away.", LeakRule.class::isInstance);
    return families.entrySet().stream()
        .map(check ->
            dynamicTest(check.getKey(), () -> assertThat(violations(row, result, check.getValue()))
                .isEmpty()));
  }

  private static List<Finding> violations(Row row, RunResult result, Predicate<Rule> family) {
    return result.findings().stream()
        .filter(finding -> finding.kind() == Kind.VIOLATION)
        .filter(finding -> family.test(finding.rule()) && row.isToldBy(finding))
        .toList();
  }
}
