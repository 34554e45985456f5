package io.github.pavecontract.photosurl.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reports as one page that needs nothing else: findings first, then tables, then what was looked at. */
final class HtmlRenderer implements Renderer {
  @Override
  public String render(Report report) {
    return Element.of("html")
        .with("lang", "en")
        .add(
            Element.of("head")
                .add(
                    Element.of("meta").with("charset", "utf-8"),
                    meta("viewport", "width=device-width, initial-scale=1"),
                    Element.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", Embedded.policy()),
                    Element.of("title", report.verdict().headline()),
                    Element.of("style", Embedded.STYLE.text())),
            Element.of("body")
                .add(
                    header(report),
                    Element.of("main")
                        .add(HtmlTools.of(report), findings(report))
                        .add(report.sections().stream().map(HtmlTables::of).toList())
                        .add(HtmlChecks.of(report.checks())),
                    Element.of("script", Embedded.SCRIPT.text())))
        .asPage();
  }

  private static Element meta(String name, String content) {
    return Element.of("meta").with("name", name).with("content", content);
  }

  private static Element header(Report report) {
    Element header = Element.of("header")
        .with("class", lower(report.verdict().mood()))
        .add(Element.of("h1", report.verdict().headline()));
    List<String> facts = new ArrayList<>(report.facts().stream()
        .map(Detail::text)
        .filter(text -> !text.isEmpty())
        .toList());
    report
        .timing()
        .map(timing -> timing.startedAt().truncatedTo(ChronoUnit.MINUTES).toString())
        .map(minute -> minute.substring(0, 16).replace('T', ' ') + " UTC")
        .ifPresent(facts::add);
    if (!facts.isEmpty()) {
      header.add(Element.of("p", facts.get(0)));
    }
    if (facts.size() > 1) {
      header.add(quiet(facts.stream().skip(1).collect(Collectors.joining(" · "))));
    }
    report.verdict().unjudged().ifPresent(reason -> header.add(Element.of("p", reason)));
    Element counts = Element.of("ul").with("class", "counts");
    report
        .kinds()
        .forEach(kind -> counts.add(Element.of("li")
            .with("class", lower(kind.level()))
            .add(Element.of("b", String.valueOf(report.count(kind))))
            .text(" " + kind.label())));
    return header.add(counts);
  }

  private static Element findings(Report report) {
    Element section = Element.of("section").add(Element.of("h2", "Findings"));
    List<Finding> told = report.told();
    if (told.isEmpty()) {
      section.add(quiet("Nothing was found."));
    }
    told.forEach(finding -> section.add(finding(finding, report)));
    report.notices().forEach(notice -> section.add(quiet(notice)));
    return section;
  }

  private static Element finding(Finding finding, Report report) {
    Element head = Element.of("h3")
        .add(kind(finding.kind().label()))
        .text(" ")
        .add(Element.of("code", finding.id()));
    if (finding.count() > 1) {
      head.text(" ").add(Element.of("small", "in " + finding.count() + " " + report.unit()));
    }
    Element rows = Element.of("dl");
    List<Element> copied = new ArrayList<>();
    finding.details().stream().filter(detail -> !detail.text().isEmpty()).forEach(detail -> {
      if (detail.form() == Detail.Form.COPY) {
        copied.add(Element.of("details")
            .add(Element.of("summary", detail.name()), Element.of("pre", detail.text())));
      } else {
        rows.add(Element.of("div")
            .add(Element.of("dt", detail.name()), Element.of("dd").add(value(detail, report))));
      }
    });
    return HtmlTools.sorted(Element.of("article"), finding.kind().label())
        .with("class", lower(finding.kind().level()))
        .add(head, Element.of("p", finding.sentence()), rows)
        .add(copied);
  }

  private static Element value(Detail detail, Report report) {
    int number = detail.checkNumber().orElse(0);
    if (HtmlChecks.has(report.checks(), number)) {
      return Element.of("a", detail.text()).with("href", "#" + HtmlChecks.anchor(number));
    }
    return Element.of(detail.form() == Detail.Form.PLACE ? "code" : "span", detail.text());
  }

  static Element kind(String label) {
    return Element.of("span", label).with("class", "kind");
  }

  static Element quiet(String text) {
    return Element.of("p", text).with("class", "quiet");
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
