package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.rule.ParameterRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.Reading;
import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaComparison;
import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaFinding;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.document.Document;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The two documents, with their schemas as each direction reads them, and what was found between them. */
final class Sides {
  private final Document before;
  private final Document after;
  private final Reading reading;
  private final Changes changes = new Changes();
  private final Defaults defaults;
  private final Map<Flow, List<Message>> messages = new EnumMap<>(Flow.class);

  /** Two schemas of a message, and what to say of the message beside its value. */
  private record Message(String before, String after, String use, ObjectNode words) {}

  Sides(Document before, Document after, Reading reading) {
    this.before = before;
    this.after = after;
    this.reading = reading;
    this.defaults = new Defaults(before, after, changes);
  }

  Document before() {
    return before;
  }

  Document after() {
    return after;
  }

  Changes changes() {
    return changes;
  }

  /** What is taken for what requests leave out. */
  Defaults defaults() {
    return defaults;
  }

  /** Asks for two schemas of the same message, or part of one, to be compared with the others. */
  void schemas(String oldPointer, String newPointer, Flow flow, String use, ObjectNode message) {
    messages
        .computeIfAbsent(flow, f -> new ArrayList<>())
        .add(new Message(oldPointer, newPointer, use, message));
  }

  /** Compares what was asked for, one direction after the other: both at once take twice the memory. */
  void compareSchemas(Progress progress) {
    messages.forEach((flow, pairs) -> {
      Schemas old = new Schemas(new CoreSchemas(before, flow, reading));
      Schemas now = new Schemas(new CoreSchemas(after, flow, reading));
      List<SchemaComparison.Message> schemas = pairs.stream()
          .map(pair -> new SchemaComparison.Message(old.at(pair.before()), now.at(pair.after())))
          .toList();
      List<List<SchemaFinding>> found = new SchemaComparison(flow).of(schemas, progress::compared);
      for (int i = 0; i < found.size(); i++) {
        for (SchemaFinding finding : found.get(i)) {
          ObjectNode shownIn = pairs.get(finding.message()).words();
          changes.add(finding, flow, pairs.get(i).use(), shownIn);
        }
      }
    });
    messages.clear();
  }

  /** Compares two schemas of what is written as text, in a URL or a header. */
  void texts(String oldPointer, String newPointer, Flow flow, String use, ObjectNode message) {
    JsonNode was = before.at(oldPointer);
    JsonNode is = after.at(newPointer);
    boolean request = flow == Flow.REQUEST;
    if (TextTypes.widens(request ? was : is, request ? is : was)) {
      changes
          .add(
              ParameterRule.TYPE_CHANGED,
              Direction.of(flow),
              Verdict.NON_BREAKING,
              "The type of a text is " + is.path("type").asText() + " now, was "
                  + was.path("type").asText() + ".",
              oldPointer,
              newPointer)
          .use(use);
      return;
    }
    schemas(oldPointer, newPointer, flow, use, message);
  }
}
