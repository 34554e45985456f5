package io.github.pavecontract.photosurl.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.cli.Catalogue.Entry;
import io.github.pavecontract.photosurl.rule.Sentence;
import java.util.List;

/** The forms in which rules are told. */
enum CatalogueFormat {
  /** For a terminal. */
  TEXT {
    @Override
    String one(Entry entry) {
      return entry.rule().id() + "  (photos-url " + entry.command() + ")\n"
          + "    " + Sentence.inGeneral(entry.rule()) + "\n"
          + "    rests on  " + entry.rule().grounds() + "\n"
          + "    to do     " + entry.rule().remedy() + "\n";
    }

    @Override
    String all(List<Entry> entries) {
      StringBuilder text = new StringBuilder();
      String command = "";
      for (Entry entry : entries) {
        if (!entry.command().equals(command)) {
          text.append(command.isEmpty() ? "" : "\n")
              .append("photos-url ")
              .append(entry.command())
              .append('\n');
          command = entry.command();
        }
        text.append(
            String.format("    %-28s  %s\n", entry.rule().id(), Sentence.inGeneral(entry.rule())));
      }
      return text.toString();
    }
  },
  /** A page. */
  MARKDOWN {
    @Override
    String one(Entry entry) {
      return "### `" + entry.rule().id() + "`\n\n"
          + Sentence.inGeneral(entry.rule()) + "\n\n"
          + "- Rests on: " + entry.rule().grounds() + "\n"
          + "- To do: " + entry.rule().remedy() + "\n";
    }

    @Override
    String all(List<Entry> entries) {
      StringBuilder page = new StringBuilder("""
          # Rules

          What each command can find. `photos-url explain ID` prints one of them, and
          `photos-url explain --format markdown` wrote this page. Ids are public: files of accepted findings
          rest on them, so that none is renamed, removed or used again.
          """);
      String command = "";
      for (Entry entry : entries) {
        if (!entry.command().equals(command)) {
          page.append("\n## ").append(entry.command()).append("\n");
          command = entry.command();
        }
        page.append('\n').append(one(entry));
      }
      return page.toString();
    }
  },
  /** For programs. */
  JSON {
    @Override
    String one(Entry entry) {
      return array(List.of(entry)).get(0).toPrettyString() + "\n";
    }

    @Override
    String all(List<Entry> entries) {
      return array(entries).toPrettyString() + "\n";
    }
  };

  abstract String one(Entry entry);

  abstract String all(List<Entry> entries);

  private static ArrayNode array(List<Entry> entries) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    entries.forEach(entry -> array
        .addObject()
        .put("id", entry.rule().id())
        .put("command", entry.command())
        .put("fault", Sentence.inGeneral(entry.rule()))
        .put("grounds", entry.rule().grounds())
        .put("remedy", entry.rule().remedy()));
    return array;
  }
}
