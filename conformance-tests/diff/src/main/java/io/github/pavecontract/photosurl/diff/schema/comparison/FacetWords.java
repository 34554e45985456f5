package io.github.pavecontract.photosurl.diff.schema.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.Range;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import io.github.pavecontract.photosurl.diff.schema.normal.Facet;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What to call a difference in one facet. */
final class FacetWords {
  private static final int MOST_DIGITS = 40;
  private static final int MOST_VALUES = 12;

  private final Facet facet;
  private final Part before;
  private final Part after;

  FacetWords(Facet facet, Part before, Part after) {
    this.facet = facet;
    this.before = before;
    this.after = after;
  }

  String sentence(String where) {
    return switch (facet) {
      case VALUES -> where + values();
      case MULTIPLES ->
        before.isInteger() == after.isInteger()
            ? where
                + changed(
                    "a multiple of " + before.multiples(), "a multiple of " + after.multiples())
            : where + changed(kind(before), kind(after));
      case RANGE -> where + changed(range(before.range()), range(after.range()));
      case SIZE -> where + changed(size(before), size(after));
      case FORMAT ->
        where
            + changed(
                list(before.formats(), "of no format"), list(after.formats(), "of no format"));
      case PATTERN ->
        where
            + changed(
                list(before.patterns(), "of no pattern"), list(after.patterns(), "of no pattern"));
      case UNIQUE ->
        where + (after.unique() ? " must not repeat elements now." : " may repeat elements now.");
      case OTHER -> where + " is under another condition now.";
    };
  }

  private static String kind(Part part) {
    return part.isInteger() ? "an integer" : "a number";
  }

  private static String changed(String before, String after) {
    return " was " + before + " and is " + after + " now.";
  }

  private String values() {
    Set<JsonNode> old = before.values();
    Set<JsonNode> now = after.values();
    if (old == null || now == null) {
      return old == null
          ? " is one of " + list(now == null ? Set.of() : now) + " now."
          : " is no longer one of few values.";
    }
    Set<JsonNode> gained = new LinkedHashSet<>(now);
    gained.removeAll(old);
    Set<JsonNode> lost = new LinkedHashSet<>(old);
    lost.removeAll(now);
    return (gained.isEmpty() ? "" : " may be " + list(gained) + " now")
        + (gained.isEmpty() || lost.isEmpty() ? "" : ", and")
        + (lost.isEmpty() ? "" : " may not be " + list(lost) + " any more")
        + ".";
  }

  static String list(Collection<JsonNode> values) {
    return values.stream()
            .limit(MOST_VALUES)
            .map(v -> "`" + (v.isTextual() ? v.asText() : v) + "`")
            .collect(Collectors.joining(", "))
        + (values.size() > MOST_VALUES ? " and " + (values.size() - MOST_VALUES) + " more" : "");
  }

  private static String list(Collection<String> words, String none) {
    return words.isEmpty()
        ? none
        : words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(" and "));
  }

  private static String range(Range range) {
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    String from = low == null ? "" : (range.lowIsOut() ? "above " : "from ") + words(low);
    String to = high == null ? "" : (range.highIsOut() ? "below " : "up to ") + words(high);
    return from.isEmpty() && to.isEmpty() ? "any number" : (from + " " + to).strip();
  }

  /** As people write it, unless that takes more digits than one can read. */
  private static String words(BigDecimal number) {
    boolean isLong = Math.max(Math.abs((long) number.scale()), number.precision()) > MOST_DIGITS;
    return isLong ? number.toString() : number.toPlainString();
  }

  private static String size(Part part) {
    String unit =
        switch (part.type()) {
          case ARRAY -> " elements";
          case OBJECT -> " properties";
          default -> " characters";
        };
    Size size = part.size();
    return size.equals(Size.ANY)
        ? "of any size"
        : "of " + size.min() + (size.max() == Long.MAX_VALUE ? " or more" : " to " + size.max())
            + unit;
  }
}
