package io.github.pavecontract.photosurl.docs.facts;

import io.github.pavecontract.photosurl.docs.page.Block;
import io.github.pavecontract.photosurl.docs.page.Tag;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Field;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Location;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Statement;
import java.util.List;
import java.util.Locale;

/** Reads the tags of GitBook that state facts by their attributes. */
final class TagReader {
  private TagReader() {}

  static void read(PageFacts facts, Block.Tagged tagged) {
    Tag tag = tagged.tag();
    if (tag.name().equals("swagger-parameter")) {
      Location place =
          switch (tag.attribute("in").toLowerCase(Locale.ROOT)) {
            case "header" -> Location.HEADER;
            case "path" -> Location.PATH;
            case "query" -> Location.QUERY;
            case "body" -> Location.BODY;
            case "cookie" -> Location.COOKIE;
            default -> Location.UNKNOWN;
          };
      String required = tag.attribute("required");
      facts.fields.add(new Field(
          tagged.line(),
          place,
          tag.attribute("name").replaceAll("\\*$", ""),
          tag.attribute("type"),
          required.isEmpty() ? null : Boolean.valueOf(required),
          "",
          tag.attribute("example")));
    } else if (!tag.attribute("path").isEmpty() && !tag.attribute("method").isEmpty()) {
      Call.of(
              tagged.line(),
              tag.attribute("method"),
              tag.attribute("baseUrl") + tag.attribute("path"))
          .ifPresent(facts.endpoints::add);
      if (tag.name().startsWith("openapi")) {
        unseen(facts, tagged);
      }
    } else {
      unseen(facts, tagged);
    }
  }

  /** What a tag brings into the page from elsewhere cannot be read here. */
  private static void unseen(PageFacts facts, Block.Tagged tagged) {
    Tag tag = tagged.tag();
    facts.statements.add(new Statement(
        tagged.line(),
        tagged.section(),
        "{% " + tag.name() + " " + tag.attributes() + " %}",
        List.of("{% " + tag.name() + " %}")));
  }
}
