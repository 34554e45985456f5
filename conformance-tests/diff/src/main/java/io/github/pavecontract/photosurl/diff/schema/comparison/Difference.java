package io.github.pavecontract.photosurl.diff.schema.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.schema.witness.Messages;
import io.github.pavecontract.photosurl.diff.schema.witness.Trail;
import java.util.List;
import java.util.function.Predicate;

/** A difference at a place, before it is known whether a message shows it. */
final class Difference {
  private final DiffRule rule;
  private final boolean breaking;
  private final String sentence;
  private boolean arguable;
  private String before;
  private String after;
  private Predicate<JsonNode> shown = value -> true;
  private List<JsonNode> hints = List.of();

  /** Tells what differs between the schemas of a place, where these are written. */
  Difference(Trail place, DiffRule rule, boolean breaking, String sentence) {
    this.rule = rule;
    this.breaking = breaking;
    this.sentence = sentence;
    this.before = SchemaComparison.origin(place.before());
    this.after = SchemaComparison.origin(place.after());
  }

  Difference arguable(boolean isArguable) {
    arguable = isArguable;
    return this;
  }

  /** Tells it at other places of the two documents; an empty one if it is not in one of them. */
  Difference at(String oldPointer, String newPointer) {
    before = oldPointer;
    after = newPointer;
    return this;
  }

  /** Which values at the place may show it. */
  Difference shownBy(Predicate<JsonNode> values) {
    shown = values;
    return this;
  }

  /** Values that are likely to show it. */
  Difference hinting(List<JsonNode> values) {
    hints = values;
    return this;
  }

  /** What is found, with a message that shows it if it breaks; what nothing shows is arguable. */
  SchemaFinding finding(Trail place, Messages messages) {
    JsonNode witness = breaking ? messages.showing(place, shown, hints).orElse(null) : null;
    return new SchemaFinding(
        rule,
        breaking,
        arguable || (breaking && witness == null),
        sentence,
        before,
        after,
        witness,
        place.message());
  }
}
