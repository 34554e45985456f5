package io.github.pavecontract.photosurl.diff.schema.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.rule.PropertyRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.inclusion.Inclusion;
import io.github.pavecontract.photosurl.diff.schema.inclusion.NamePatterns;
import io.github.pavecontract.photosurl.diff.schema.normal.Members;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import io.github.pavecontract.photosurl.diff.schema.witness.Trail;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What differs between the properties of two objects. */
final class MemberLevel {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String UNDECLARED = "undeclared";

  private final SchemaComparison comparison;
  private final Flow flow;
  private final Trail place;
  private final boolean harmless;

  MemberLevel(SchemaComparison comparison, Flow flow, Trail place, boolean harmless) {
    this.comparison = comparison;
    this.flow = flow;
    this.place = place;
    this.harmless = harmless;
  }

  void compare(Members before, Members after) {
    Set<String> names = new LinkedHashSet<>(before.properties().keySet());
    names.addAll(after.properties().keySet());
    names.addAll(before.required());
    names.addAll(after.required());
    for (String name : names) {
      property(name, before, after);
    }
    closing(before, after);
    if (flow == Flow.REQUEST || after.only() == null) {
      others(before, after);
      patterns(before, after);
    }
    dependencies(before, after);
  }

  /** A response that is closed, on which no client relies, is opened or the reverse. */
  private void closing(Members before, Members after) {
    boolean was = before.only() != null || isClosed(place.before());
    boolean is = after.only() != null || isClosed(place.after());
    if (flow == Flow.RESPONSE && was != is) {
      tell(is, false, List.of());
    }
  }

  private static boolean isClosed(Sub sub) {
    // What `additionalProperties` accepts is evaluated.
    return sub.meanings().stream()
        .anyMatch(schema -> schema.has(CoreSchemas.CLOSED) && !schema.has("additionalProperties"));
  }

  private void patterns(Members before, Members after) {
    before
        .patterns()
        .forEach((pattern, sub) -> comparison.walk(
            place.into("key", pattern, sub, NamePatterns.of(pattern, after)), harmless));
    after.patterns().forEach((pattern, sub) -> {
      if (!before.patterns().containsKey(pattern)) {
        comparison.walk(
            place.into("key", pattern, NamePatterns.of(pattern, before), sub), harmless);
      }
    });
  }

  private void dependencies(Members before, Members after) {
    boolean grew = Inclusion.dependencies(after, before);
    boolean shrank = Inclusion.dependencies(before, after);
    if (!grew || !shrank) {
      comparison.add(
          place,
          new Difference(
                  place,
                  PropertyRule.DEPENDENCY_CHANGED,
                  !(flow == Flow.REQUEST ? grew : shrank) && !harmless,
                  "Other properties must accompany each other now.")
              .shownBy(JsonNode::isObject));
    }
  }

  private void property(String name, Members before, Members after) {
    boolean was = before.properties().containsKey(name);
    boolean is = after.properties().containsKey(name);
    boolean wasRequired = before.required().contains(name);
    boolean isRequired = after.required().contains(name);
    String path = path(name);
    Predicate<JsonNode> without = value -> value.isObject() && !value.has(name);
    String oldPlace = was ? before.of(name).origin() : "";
    String newPlace = is ? after.of(name).origin() : "";
    if (was == is) {
      if (wasRequired != isRequired) {
        boolean breaking = isRequired == (flow == Flow.REQUEST) && !harmless;
        comparison.add(
            place,
            new Difference(
                    place,
                    isRequired ? PropertyRule.BECAME_REQUIRED : PropertyRule.BECAME_OPTIONAL,
                    breaking,
                    path + (isRequired ? " is required now." : " may be missing now."))
                .at(oldPlace, newPlace)
                .shownBy(without)
                .hinting(sample(breaking)));
      }
      comparison.walk(place.into("property", name, before.of(name), after.of(name)), harmless);
      return;
    }
    if (is) {
      added(name, isRequired, before, after, newPlace);
    } else {
      removed(name, wasRequired, before, after, oldPlace);
    }
  }

  private void added(String name, boolean required, Members before, Members after, String at) {
    boolean mustSend =
        flow == Flow.REQUEST && required && !before.required().contains(name) && !harmless;
    comparison.add(
        place,
        new Difference(
                place,
                required ? PropertyRule.REQUIRED_ADDED : PropertyRule.ADDED,
                mustSend,
                path(name) + " is new" + (required ? " and required." : "."))
            .at("", at)
            .shownBy(value -> value.isObject() && !value.has(name))
            .hinting(sample(mustSend)));
    if (before.required().contains(name) || !before.of(name).isAny()) {
      comparison.walk(place.into("property", name, before.of(name), after.of(name)), harmless);
    }
  }

  private void removed(String name, boolean required, Members before, Members after, String at) {
    Sub rest = after.of(name);
    boolean refused = rest.shape().isEmpty();
    boolean breaking = flow == Flow.RESPONSE || refused;
    boolean missed = flow == Flow.RESPONSE && required && !after.required().contains(name);
    List<JsonNode> hints = new ArrayList<>();
    Sub narrow = place.narrow(flow);
    JsonNode sample = comparison.sample(narrow);
    if (sample.isObject()) {
      if (flow == Flow.RESPONSE) {
        List.of(JSON.nullNode(), JSON.numberNode(0), JSON.textNode("x"), JSON.arrayNode())
            .forEach(v -> hints.add(((ObjectNode) sample.deepCopy()).set(name, v)));
      } else {
        hints.add(((ObjectNode) sample.deepCopy()).set(name, comparison.sample(before.of(name))));
      }
    }
    comparison.add(
        place,
        new Difference(
                place,
                PropertyRule.REMOVED,
                breaking && (flow == Flow.RESPONSE || !harmless),
                path(name) + (refused ? " is refused now." : " is gone."))
            .arguable(!missed && !refused)
            .at(at, "")
            .shownBy(value -> value.isObject() && value.has(name) != missed)
            .hinting(hints));
    if (!rest.isAny() && !refused) {
      comparison.walk(place.into("property", name, before.of(name), rest), harmless);
    }
  }

  /** What holds for properties that have no name. */
  private void others(Members before, Members after) {
    Sub old = before.additional();
    Sub now = after.additional();
    boolean wasClosed = old.shape().isEmpty();
    boolean isClosed = now.shape().isEmpty();
    if (wasClosed == isClosed) {
      comparison.walk(place.into("key", "", old, now), harmless);
      return;
    }
    JsonNode sample = comparison.sample(place.narrow(flow));
    List<JsonNode> hints = new ArrayList<>();
    if (sample.isObject()) {
      JsonNode value = comparison.sample(isClosed ? old : now);
      names().forEach(name -> hints.add(((ObjectNode) sample.deepCopy()).set(name, value)));
    }
    tell(isClosed, isClosed == (flow == Flow.REQUEST), hints);
  }

  /** Names that no schema declares, and that are allowed where names are limited. */
  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of(UNDECLARED));
    Schemas schemas = place.narrow(flow).schemas();
    Sub text = schemas.sub(JSON.objectNode().put("type", "string"));
    for (Part part : place.narrow(flow).shape().of(JsonType.OBJECT)) {
      for (JsonNode other : part.others()) {
        if (other.has("propertyNames")) {
          Sub name = schemas.sub(other.path("propertyNames")).and(text);
          names.add(comparison.sample(name).asText());
        }
      }
    }
    return names;
  }

  private void tell(boolean isClosed, boolean closes, List<JsonNode> hints) {
    boolean breaking = closes && !harmless;
    String object = place.words().isEmpty() ? "The object" : "`" + place.words() + "`";
    List<JsonNode> tried = new ArrayList<>(hints);
    tried.addAll(sample(breaking));
    comparison.add(
        place,
        new Difference(
                place,
                isClosed ? PropertyRule.CLOSED : PropertyRule.OPENED,
                breaking,
                object
                    + (isClosed
                        ? " refuses undeclared properties now."
                        : " accepts undeclared properties now."))
            .shownBy(JsonNode::isObject)
            .hinting(tried));
  }

  /** The smallest message there is, which may show what breaks. */
  private List<JsonNode> sample(boolean breaking) {
    return breaking ? List.of(comparison.sample(place.narrow(flow))) : List.of();
  }

  private String path(String name) {
    String words = place.words();
    return "`" + (words.isEmpty() ? "" : words + ".") + name + "`";
  }
}
