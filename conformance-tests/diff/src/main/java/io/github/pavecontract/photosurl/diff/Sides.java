package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.rule.ParameterRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaComparison;
import io.github.pavecontract.photosurl.diff.schema.comparison.SchemaFinding;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import io.github.pavecontract.photosurl.document.Document;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The two documents, with their schemas as each direction reads them, and what was found between them. */
final class Sides {
  private final Document before;
  private final Document after;
  private final OpenSetReading reading;
  private final Changes changes = new Changes();
  private final Defaults defaults;
  private final Map<Flow, List<Message>> messages = new EnumMap<>(Flow.class);

  /** Two schemas of a message, and what to say of the message beside its value. */
  private record Message(String before, String after, boolean text, String use, ObjectNode words) {
    SchemaComparison.Message of(Schemas old, Schemas now) {
      Sub was = old.at(before);
      Sub is = now.at(after);
      return text
          ? new SchemaComparison.Message(TextTypes.withoutNull(was), TextTypes.withoutNull(is))
          : new SchemaComparison.Message(was, is);
    }
  }

  Sides(Document before, Document after, OpenSetReading reading) {
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
    add(flow, new Message(oldPointer, newPointer, false, use, message));
  }

  private void add(Flow flow, Message message) {
    messages.computeIfAbsent(flow, f -> new ArrayList<>()).add(message);
  }

  /** Compares what was asked for, one direction after the other: both at once take twice the memory. */
  void compareSchemas(ComparisonProgress progress) {
    messages.forEach((flow, all) -> {
      Schemas old = new Schemas(new CoreSchemas(before, flow, reading));
      Schemas now = new Schemas(new CoreSchemas(after, flow, reading));
      List<Message> pairs = new ArrayList<>();
      List<SchemaComparison.Message> schemas = new ArrayList<>();
      for (Message message : all) {
        SchemaComparison.Message pair = message.of(old, now);
        if (!isOtherText(message, pair, flow)) {
          pairs.add(message);
          schemas.add(pair);
        }
      }
      List<List<SchemaFinding>> found = new SchemaComparison(flow).of(schemas, progress::compared);
      for (int i = 0; i < found.size(); i++) {
        for (SchemaFinding finding : found.get(i)) {
          Message shownIn = pairs.get(finding.message());
          SchemaComparison.Message compared = schemas.get(finding.message());
          SchemaFinding told = shownIn.text()
              ? TextTypes.asText(
                  finding, flow == Flow.REQUEST ? compared.after() : compared.before())
              : finding;
          changes.add(told, flow, pairs.get(i).use(), shownIn.words());
        }
      }
    });
    messages.clear();
  }

  /** Asks for two schemas of what is written as text, in a URL or a header, to be compared. */
  void texts(String oldPointer, String newPointer, Flow flow, String use, ObjectNode message) {
    add(flow, new Message(oldPointer, newPointer, true, use, message));
  }

  /** Whether a text has another type, and each of the old texts is still one; it is told then. */
  private boolean isOtherText(Message message, SchemaComparison.Message schemas, Flow flow) {
    boolean request = flow == Flow.REQUEST;
    boolean widens = message.text()
        && TextTypes.widens(
            request ? schemas.before() : schemas.after(),
            request ? schemas.after() : schemas.before());
    if (widens) {
      String is = type(after.at(message.after()));
      String was = type(before.at(message.before()));
      changes
          .add(
              ParameterRule.TYPE_CHANGED,
              Direction.of(flow),
              Verdict.NON_BREAKING,
              "The type of a text is " + is + " now, was " + was + ".",
              message.before(),
              message.after())
          .use(message.use());
    }
    return widens;
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asText).collect(Collectors.joining(" or "))
        : type.asText("another one");
  }
}
