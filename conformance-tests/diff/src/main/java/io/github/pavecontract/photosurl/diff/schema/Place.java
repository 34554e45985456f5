package io.github.pavecontract.photosurl.diff.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Where two schemas are compared.
 *
 * @param before the old schema
 * @param after the new one
 * @param steps how it was reached, from the whole message
 */
record Place(Sub before, Sub after, List<Step> steps) {
  /**
   * One step into a message.
   *
   * @param kind {@code property}, {@code item} or, for any further property, {@code key}
   * @param name the name of the property, the index of the element, or the pattern of the name; empty for any
   */
  record Step(Sub before, Sub after, String kind, String name) {}

  Place into(String kind, String name, Sub oldChild, Sub newChild) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(before, after, kind, name));
    return new Place(oldChild, newChild, more);
  }

  Sub narrow(Flow flow) {
    return flow == Flow.REQUEST ? before : after;
  }

  Sub wide(Flow flow) {
    return flow == Flow.REQUEST ? after : before;
  }

  /** The place in words, such as {@code data[].url}. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (Step step : steps) {
      words.append(
          switch (step.kind()) {
            case "property" -> (words.isEmpty() ? "" : ".") + step.name();
            case "item" -> "[" + step.name() + "]";
            default -> "{*}";
          });
    }
    return words.toString();
  }
}
