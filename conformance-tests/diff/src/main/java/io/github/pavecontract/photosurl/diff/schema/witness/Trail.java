package io.github.pavecontract.photosurl.diff.schema.witness;

import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.ArrayList;
import java.util.List;

/**
 * Where two schemas are compared.
 *
 * @param message the number of the message
 * @param before the old schema
 * @param after the new one
 * @param steps how it was reached, from the whole message
 */
public record Trail(int message, Sub before, Sub after, List<Hop> steps) {
  /**
   * One step into a message.
   *
   * @param kind {@code property}, {@code item} or, for any further property, {@code key}
   * @param name the name of the property, the index of the element, or the pattern of the name; empty for any
   */
  record Hop(Sub before, Sub after, String kind, String name) {}

  /** The whole message. */
  public static Trail of(int message, Sub before, Sub after) {
    return new Trail(message, before, after, List.of());
  }

  public Trail into(String kind, String name, Sub oldChild, Sub newChild) {
    List<Hop> more = new ArrayList<>(steps);
    more.add(new Hop(before, after, kind, name));
    return new Trail(message, oldChild, newChild, more);
  }

  public Sub narrow(Flow flow) {
    return flow == Flow.REQUEST ? before : after;
  }

  public Sub wide(Flow flow) {
    return flow == Flow.REQUEST ? after : before;
  }

  /** The place in words, such as {@code data[].url}. */
  public String words() {
    StringBuilder words = new StringBuilder();
    for (Hop step : steps) {
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
