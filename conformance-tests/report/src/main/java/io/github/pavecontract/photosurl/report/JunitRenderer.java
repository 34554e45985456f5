package io.github.pavecontract.photosurl.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as JUnit writes its own: a test for each check, and for each finding that no check shows. */
final class JunitRenderer implements Renderer {
  private static final String PREFIX = "photos-url";

  @Override
  public String render(Report report) {
    List<Element> tests = new ArrayList<>();
    Set<Finding> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Check check : report.checks().all()) {
      tests.add(test(check, report));
      shown.addAll(check.findings());
    }
    report.told().stream()
        .filter(finding -> !shown.contains(finding))
        .forEach(finding -> tests.add(test(finding, report)));
    if (tests.isEmpty()) {
      // Build servers take a file without tests for a broken one.
      tests.add(test(report.command(), report.verdict().headline()));
    }
    Element suite = Element.of("testsuite")
        .with("name", PREFIX + " " + report.command())
        .with("tests", String.valueOf(tests.size()))
        .with("failures", count(tests, "failure"))
        .with("errors", "0")
        .with("skipped", count(tests, "skipped"))
        .add(tests)
        .add(Element.of("system-out", summary(report)));
    report.timing().ifPresent(timing -> suite
        .with("time", seconds(timing.duration().toMillis() / 1000.0))
        .with(
            "timestamp",
            timing.startedAt().truncatedTo(ChronoUnit.SECONDS).toString().substring(0, 19)));
    return suite.asXml();
  }

  /** The tables in a few lines, and what it all comes to. */
  private static String summary(Report report) {
    return Stream.concat(
            report.sections().stream().flatMap(section -> section.summary().stream()),
            Stream.of(report.verdict().closing()))
        .collect(Collectors.joining("\n"));
  }

  private static String count(List<Element> tests, String name) {
    return String.valueOf(tests.stream().filter(test -> test.has(name)).count());
  }

  private static Element test(String group, String name) {
    return Element.of("testcase").with("classname", PREFIX + "." + group).with("name", name);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  private static Element test(Check check, Report report) {
    Element test = test(check.group(), check.id() + ": " + check.sentence())
        .with("time", seconds(check.seconds()));
    return switch (check.result()) {
      case OK -> test;
      case NOT_RUN, UNJUDGED -> test.add(Element.of("skipped").with("message", check.reason()));
      case VIOLATION, NO_ANSWER, DRIFT, ACCEPTED ->
        test.add(
            report.fails(check)
                ? failure(check, report)
                : Element.of("system-out", text(check, report)));
    };
  }

  private static Element failure(Check check, Report report) {
    return Element.of("failure", text(check, report))
        .with("message", String.join(", ", check.rules()));
  }

  private static String text(Check check, Report report) {
    String findings = check.findings().stream()
        .map(finding -> text(finding, report))
        .collect(Collectors.joining());
    return check.result() == Check.Result.ACCEPTED
        ? "accepted: " + String.join(", ", check.rules()) + "\n"
        : check.reason().isEmpty() ? findings : check.reason() + "\n" + findings;
  }

  private static Element test(Finding finding, Report report) {
    Element test = test(report.command(), finding.id() + ": " + finding.sentence());
    return test.add(
        report.fails(finding)
            ? Element.of("failure", text(finding, report)).with("message", finding.sentence())
            : Element.of("system-out", text(finding, report)));
  }

  private static String text(Finding finding, Report report) {
    return FindingLines.mark(finding) + "  " + FindingLines.rule(finding, report) + "\n  "
        + String.join("\n  ", FindingLines.body(finding)) + "\n";
  }
}
