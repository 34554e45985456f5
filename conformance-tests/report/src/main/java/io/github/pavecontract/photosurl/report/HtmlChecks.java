package io.github.pavecontract.photosurl.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was looked at, as folded parts of a page that findings lead to. */
final class HtmlChecks {
  private static final int LONGEST_BODY = 20_000;

  private HtmlChecks() {}

  static List<Element> of(Report.Checks checks) {
    if (checks.all().isEmpty()) {
      return List.of();
    }
    return List.of(Element.of("section")
        .add(Element.of("h2", checks.title()))
        .add(checks.all().stream().map(HtmlChecks::check).toList()));
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
    return element.with("class", "row " + HtmlRenderer.lower(check.result()));
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
