package io.github.pavecontract.photosurl.diff.schema.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.ValueRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.inclusion.Inclusion;
import io.github.pavecontract.photosurl.diff.schema.normal.Facet;
import io.github.pavecontract.photosurl.diff.schema.normal.Items;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Shape;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import io.github.pavecontract.photosurl.diff.schema.witness.Trail;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between two schemas themselves: types, alternatives, and what holds for each type. */
final class Level {
  private final SchemaComparison comparison;
  private final Flow flow;
  private final Trail place;
  private final boolean harmless;

  Level(SchemaComparison comparison, Flow flow, Trail place, boolean harmless) {
    this.comparison = comparison;
    this.flow = flow;
    this.place = place;
    this.harmless = harmless;
  }

  void compare() {
    Shape before = place.before().shape();
    Shape after = place.after().shape();
    types(before, after);
    for (JsonType type : JsonType.values()) {
      if (!before.of(type).isEmpty() && !after.of(type).isEmpty()) {
        alternatives(before.of(type), after.of(type));
      }
    }
    openSet(before.known(), after.known());
  }

  private void types(Shape before, Shape after) {
    Set<JsonType> gained = EnumSet.noneOf(JsonType.class);
    Set<JsonType> lost = EnumSet.noneOf(JsonType.class);
    for (JsonType type : JsonType.values()) {
      boolean was = !before.of(type).isEmpty();
      boolean is = !after.of(type).isEmpty();
      if (was != is) {
        (is ? gained : lost).add(type);
      }
    }
    Set<JsonType> breaking = flow == Flow.REQUEST ? lost : gained;
    String where = at();
    if (gained.remove(JsonType.NULL)) {
      add(
          ValueRule.NULL_ALLOWED,
          flow == Flow.RESPONSE,
          where + " may be null now.",
          JsonType.NULL);
    }
    if (lost.remove(JsonType.NULL)) {
      add(
          ValueRule.NULL_REFUSED,
          flow == Flow.REQUEST,
          where + " may not be null any more.",
          JsonType.NULL);
    }
    if (gained.isEmpty() && lost.isEmpty()) {
      return;
    }
    ValueRule rule = lost.isEmpty()
        ? ValueRule.TYPE_WIDENED
        : gained.isEmpty() ? ValueRule.TYPE_NARROWED : ValueRule.TYPE_CHANGED;
    Set<JsonType> shown =
        breaking.isEmpty() ? EnumSet.allOf(JsonType.class) : EnumSet.copyOf(breaking);
    String sentence = where + " was " + words(before) + " and is " + words(after) + " now.";
    comparison.add(
        place,
        new Difference(place, rule, !breaking.isEmpty() && !harmless, sentence)
            .shownBy(value -> shown.contains(JsonType.of(value))));
  }

  private void add(DiffRule rule, boolean breaking, String sentence, JsonType type) {
    comparison.add(
        place,
        new Difference(place, rule, breaking && !harmless, sentence)
            .shownBy(value -> JsonType.of(value) == type));
  }

  private static String words(Shape shape) {
    if (shape.parts().size() == JsonType.values().length) {
      return "anything";
    }
    String words = shape.parts().entrySet().stream()
        .filter(e -> e.getKey() != JsonType.NULL)
        .map(e -> e.getKey() == JsonType.NUMBER && e.getValue().stream().allMatch(Part::isInteger)
            ? "integer"
            : e.getKey().text())
        .collect(Collectors.joining(" or "));
    return words.isEmpty() ? "nothing" : words;
  }

  private String at() {
    String words = place.words();
    return words.isEmpty() ? "The value" : "`" + words + "`";
  }

  private void alternatives(List<Part> before, List<Part> after) {
    List<Part> old = new ArrayList<>(before);
    List<Part> now = new ArrayList<>(after);
    if (old.size() > 1 || now.size() > 1) {
      for (Part part : before) {
        now.stream().filter(other -> isSame(part, other)).findFirst().ifPresent(other -> {
          old.remove(part);
          now.remove(other);
        });
      }
    }
    if (old.size() != now.size()) {
      if (include(place.before(), before, after) && include(place.after(), after, before)) {
        return;
      }
      pairAlike(old, now);
    }
    if (old.size() == now.size()) {
      for (int i = 0; i < old.size(); i++) {
        part(old.get(i), now.get(i));
      }
      return;
    }
    AlternativeNames names = new AlternativeNames(place);
    old.forEach(part -> add(
        ValueRule.ALTERNATIVE_REMOVED,
        flow == Flow.REQUEST,
        at() + " may not be " + names.before(part) + " any more: one alternative less.",
        part.type()));
    now.forEach(part -> add(
        ValueRule.ALTERNATIVE_ADDED,
        flow == Flow.RESPONSE,
        at() + " may be " + names.after(part) + " as well: one alternative more.",
        part.type()));
  }

  private void pairAlike(List<Part> old, List<Part> now) {
    for (Part part : List.copyOf(old)) {
      now.stream()
          .filter(other -> !other.members().properties().isEmpty()
              && other
                  .members()
                  .properties()
                  .keySet()
                  .equals(part.members().properties().keySet()))
          .findFirst()
          .ifPresent(other -> {
            old.remove(part);
            now.remove(other);
            part(part, other);
          });
    }
  }

  private static boolean isSame(Part a, Part b) {
    return new Inclusion(false).proven(a, b) && new Inclusion(false).proven(b, a);
  }

  private static boolean include(Sub whole, List<Part> wide, List<Part> narrow) {
    return narrow.stream().allMatch(part -> new Inclusion(false).proven(whole, wide, part));
  }

  private void part(Part before, Part after) {
    if (!isSame(before, after)) {
      for (Facet facet : Facet.values()) {
        facet(facet, before, after);
      }
    }
    if (before.type() == JsonType.ARRAY) {
      elements(before, after);
    }
    if (before.type() == JsonType.OBJECT) {
      new MemberLevel(comparison, flow, place, harmless).compare(before.members(), after.members());
    }
  }

  private void facet(Facet facet, Part before, Part after) {
    boolean alike = facet == Facet.OTHER
        ? Inclusion.othersAreShared(before, after) && Inclusion.othersAreShared(after, before)
        : before.facet(facet).equals(after.facet(facet));
    if (alike
        || (facet == Facet.RANGE
            && !before.formats().equals(after.formats())
            && isFormatOnly(before, after))) {
      return;
    }
    boolean grew = new Inclusion(false).proven(before.with(facet, after), before);
    boolean shrank = new Inclusion(false).proven(after.with(facet, before), after);
    if (grew && shrank) {
      return;
    }
    boolean breaking = !(flow == Flow.REQUEST ? grew : shrank) && !harmless;
    FacetWords words = new FacetWords(facet, before, after);
    comparison.add(
        place,
        new Difference(
                place,
                new FacetRule(before, after, grew, shrank).of(facet),
                breaking,
                words.sentence(at()))
            .at(
                before.origins().getOrDefault(facet, SchemaComparison.origin(place.before())),
                after.origins().getOrDefault(facet, SchemaComparison.origin(place.after())))
            .shownBy(value -> JsonType.of(value) == before.type()));
  }

  /** The range of a numeric format is told as the format. */
  private static boolean isFormatOnly(Part before, Part after) {
    return before.type() == JsonType.NUMBER
        && !before.with(Facet.FORMAT, after).range().equals(before.range());
  }

  private void elements(Part before, Part after) {
    Items old = before.items();
    Items now = after.items();
    int heads = Math.max(old.prefix().size(), now.prefix().size());
    long most =
        Math.max(Inclusion.bounded(before).max(), Inclusion.bounded(after).max());
    for (int i = 0; i <= heads && i < most; i++) {
      String index = i < heads ? String.valueOf(i) : "";
      comparison.walk(place.into("item", index, old.of(i), now.of(i)), harmless);
    }
  }

  private void openSet(Set<JsonNode> before, Set<JsonNode> after) {
    Set<JsonNode> gained = new LinkedHashSet<>(after);
    gained.removeAll(before);
    Set<JsonNode> lost = new LinkedHashSet<>(before);
    lost.removeAll(after);
    if (!gained.isEmpty()) {
      note(ValueRule.OPEN_SET_VALUE_ADDED, false, "names more values: " + FacetWords.list(gained));
    }
    if (!lost.isEmpty()) {
      note(ValueRule.OPEN_SET_VALUE_REMOVED, true, "names fewer values: " + FacetWords.list(lost));
    }
  }

  private void note(DiffRule rule, boolean arguable, String sentence) {
    comparison.add(
        place,
        new Difference(place, rule, false, at() + ", an open set, " + sentence + ".")
            .arguable(arguable));
  }
}
