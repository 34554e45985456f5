package io.github.pavecontract.photosurl.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was looked at, as folded parts of a page that findings lead to. */
final class HtmlChecks {
  private static final int LONGEST_BODY = 20_000;
  private static final int FEWEST_FOLDED = 3;

  private HtmlChecks() {}

  static List<Element> of(Report.Checks checks) {
    if (checks.all().isEmpty()) {
      return List.of();
    }
    return List.of(Element.of("section")
        .add(Element.of("h2", checks.title()))
        .add(runs(checks.all()).stream().flatMap(HtmlChecks::run).toList()));
  }

  /** Checks in their order; those one after the other that ask the same and come to the same together. */
  private static List<List<Check>> runs(List<Check> checks) {
    List<List<Check>> runs = new ArrayList<>();
    for (Check check : checks) {
      if (runs.isEmpty() || !isLike(check, runs.get(runs.size() - 1).get(0))) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(check);
    }
    return runs;
  }

  private static boolean isLike(Check one, Check other) {
    return one.id().equals(other.id())
        && one.sentence().equals(other.sentence())
        && one.result() == other.result()
        && one.reason().equals(other.reason());
  }

  private static Stream<Element> run(List<Check> run) {
    if (run.size() < FEWEST_FOLDED) {
      return run.stream().map(HtmlChecks::check);
    }
    Check first = run.get(0);
    return Stream.of(Element.of("details")
        .with("class", "fold " + HtmlRenderer.lower(first.result()))
        .add(Element.of("summary")
            .add(HtmlRenderer.kind(first.result().label()))
            .text(" ")
            .add(Element.of("code", first.id()))
            .text(" " + first.sentence() + " ")
            .add(Element.of("small", run.size() + " times")))
        .add(run.stream().map(HtmlChecks::check).toList()));
  }

  static String anchor(int number) {
    return "check-" + number;
  }

  static boolean has(Report.Checks checks, int number) {
    return number > 0 && checks.all().stream().anyMatch(check -> check.number() == number);
  }

  private static Element check(Check check) {
    Element head = check.messages().isPresent() ? Element.of("summary") : Element.of("p");
    head.add(HtmlRenderer.kind(check.result().label()))
        .text(" ")
        .add(Element.of("code", check.id()))
        .text(" " + check.sentence() + " ")
        .add(Element.of("small", small(check)));
    if (check.messages().isEmpty()) {
      return marked(head, check);
    }
    Check.Messages messages = check.messages().get();
    // A browser opens what it is led into.
    Element inside =
        Element.of("div").add(message(messages.request()), message(messages.response()));
    if (check.number() > 0) {
      inside.with("id", anchor(check.number()));
    }
    return classed(Element.of("details"), check).add(head, inside);
  }

  private static Element classed(Element element, Check check) {
    return HtmlTools.sorted(element, check.result().label())
        .with("class", "row " + HtmlRenderer.lower(check.result()));
  }

  private static Element marked(Element element, Check check) {
    classed(element, check);
    return check.number() == 0 ? element : element.with("id", anchor(check.number()));
  }

  private static String small(Check check) {
    if (!check.reason().isEmpty()) {
      return check.reason();
    }
    String details = check.details().stream()
        .filter(detail -> !detail.text().isEmpty())
        .map(detail -> detail.name() + " " + detail.text())
        .collect(Collectors.joining(", "));
    return check.messages().isEmpty()
        ? details
        : details + String.format(Locale.ROOT, ", %.0f ms", check.seconds() * 1000);
  }

  private static Element message(Check.Message message) {
    StringBuilder text = new StringBuilder(message.first()).append('\n');
    message
        .headers()
        .forEach(field ->
            text.append(field.name()).append(": ").append(field.value()).append('\n'));
    String body = message.body();
    text.append('\n')
        .append(
            body.length() > LONGEST_BODY
                ? body.substring(0, LONGEST_BODY) + "… (" + body.length() + " characters)"
                : body);
    return Element.of("pre", text.toString());
  }
}
