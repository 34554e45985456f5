package io.github.pavecontract.photosurl.diff.schema.comparison;

import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import io.github.pavecontract.photosurl.diff.rule.LimitRule;
import io.github.pavecontract.photosurl.diff.rule.ValueRule;
import io.github.pavecontract.photosurl.diff.schema.normal.Facet;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;

/** Which rule a difference in one facet falls under. */
final class FacetRule {
  private final Part before;
  private final Part after;
  private final boolean grew;
  private final boolean shrank;

  FacetRule(Part before, Part after, boolean grew, boolean shrank) {
    this.before = before;
    this.after = after;
    this.grew = grew;
    this.shrank = shrank;
  }

  DiffRule of(Facet facet) {
    return switch (facet) {
      case VALUES -> values();
      case RANGE -> one(LimitRule.RANGE_WIDENED, LimitRule.RANGE_NARROWED, LimitRule.RANGE_CHANGED);
      case MULTIPLES -> multiples();
      case FORMAT ->
        one(LimitRule.FORMAT_WIDENED, LimitRule.FORMAT_NARROWED, LimitRule.FORMAT_CHANGED);
      case SIZE -> size();
      case PATTERN ->
        one(LimitRule.PATTERN_WIDENED, LimitRule.PATTERN_NARROWED, LimitRule.PATTERN_CHANGED);
      case UNIQUE -> after.unique() ? LimitRule.UNIQUE_NARROWED : LimitRule.UNIQUE_WIDENED;
      case OTHER ->
        one(LimitRule.CONDITION_WIDENED, LimitRule.CONDITION_NARROWED, LimitRule.CONDITION_CHANGED);
    };
  }

  private DiffRule one(DiffRule widened, DiffRule narrowed, DiffRule changed) {
    return grew ? widened : shrank ? narrowed : changed;
  }

  private DiffRule values() {
    if (before.values() == null) {
      return ValueRule.ENUM_ADDED;
    }
    return after.values() == null
        ? ValueRule.ENUM_REMOVED
        : one(ValueRule.ENUM_VALUE_ADDED, ValueRule.ENUM_VALUE_REMOVED, ValueRule.ENUM_CHANGED);
  }

  /** An integer is a number that is a multiple of one, and people call that a type. */
  private DiffRule multiples() {
    if (before.isInteger() != after.isInteger()) {
      return after.isInteger() ? ValueRule.TYPE_NARROWED : ValueRule.TYPE_WIDENED;
    }
    return one(LimitRule.MULTIPLE_WIDENED, LimitRule.MULTIPLE_NARROWED, LimitRule.MULTIPLE_CHANGED);
  }

  private DiffRule size() {
    return switch (before.type()) {
      case ARRAY -> one(LimitRule.ITEMS_WIDENED, LimitRule.ITEMS_NARROWED, LimitRule.ITEMS_CHANGED);
      case OBJECT ->
        one(
            LimitRule.PROPERTIES_WIDENED,
            LimitRule.PROPERTIES_NARROWED,
            LimitRule.PROPERTIES_CHANGED);
      default -> one(LimitRule.LENGTH_WIDENED, LimitRule.LENGTH_NARROWED, LimitRule.LENGTH_CHANGED);
    };
  }
}
