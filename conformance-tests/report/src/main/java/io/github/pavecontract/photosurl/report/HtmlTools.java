package io.github.pavecontract.photosurl.report;

import java.util.LinkedHashSet;
import java.util.Set;

/** Fields by which readers leave out what they are not looking for. The script of the page shows them. */
final class HtmlTools {
  /** What can be left out, and by which name. */
  private static final String KIND = "data-kind";

  private HtmlTools() {}

  /** Lets an element be left out by its kind. */
  static Element sorted(Element element, String kind) {
    return element.with(KIND, kind);
  }

  static Element of(Report report) {
    Element tools = Element.of("div")
        .with("class", "tools")
        .with("hidden", "")
        .add(Element.of("label", "Search ")
            .add(Element.of("input").with("type", "search").with("id", "search")));
    for (String kind : kinds(report)) {
      tools.add(Element.of("label")
          .add(Element.of("input").with("type", "checkbox").with("value", kind).with("checked", ""))
          .text(" " + kind));
    }
    return tools.add(Element.of("output").with("for", "search"));
  }

  private static Set<String> kinds(Report report) {
    Set<String> kinds = new LinkedHashSet<>();
    report.told().forEach(finding -> kinds.add(finding.kind().label()));
    report.checks().all().forEach(check -> kinds.add(check.result().label()));
    return kinds;
  }
}
