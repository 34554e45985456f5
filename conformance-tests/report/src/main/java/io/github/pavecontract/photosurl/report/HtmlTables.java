package io.github.pavecontract.photosurl.report;

/** Tables of a page, each group of rows with a meter of how many are as they should be. */
final class HtmlTables {
  private HtmlTables() {}

  static Element of(Section section) {
    Element all = Element.of("section").add(Element.of("h2", section.title()));
    section
        .groups()
        .forEach(group ->
            all.add(group.name().isEmpty() ? table(section, group) : folded(section, group)));
    return all;
  }

  private static Element folded(Section section, Section.Group group) {
    Element details = Element.of("details");
    if (group.done() < group.rows().size()) {
      details.with("open", "");
    }
    String size = String.valueOf(group.rows().size());
    String done = String.valueOf(group.done());
    return details.add(
        Element.of("summary")
            .text(group.name() + " ")
            .add(
                Element.of("b", done + " of " + size),
                Element.of("meter").with("max", size).with("value", done)),
        table(section, group));
  }

  private static Element table(Section section, Section.Group group) {
    Element heads = Element.of("tr");
    section.columns().forEach(column -> heads.add(Element.of("th", column).with("scope", "col")));
    Element body = Element.of("tbody");
    group.rows().forEach(row -> {
      Element line = Element.of("tr");
      if (!row.done()) {
        line.with("class", "missing");
      }
      section.columns().forEach(column -> line.add(Element.of("td", row.text(column))));
      body.add(line);
    });
    return Element.of("div")
        .with("class", "wide")
        .add(Element.of("table").add(Element.of("thead").add(heads), body));
  }
}
