package io.github.pavecontract.photosurl.diff.schema.inclusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Size;
import io.github.pavecontract.photosurl.diff.schema.normal.Items;
import io.github.pavecontract.photosurl.diff.schema.normal.Members;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Schemas;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import java.util.List;

/**
 * Parts that surely no value satisfies, because of something that must be in it and cannot be. They are included in anything. Where a
 * schema leads back to itself, the search ends undecided.
 */
final class Nothing {
  private static final int DEEPEST = 4;

  private Nothing() {}

  static boolean is(Part part) {
    return is(part, 0);
  }

  private static boolean is(Sub schema, int depth) {
    return depth <= DEEPEST
        && List.of(JsonType.values()).stream()
            .allMatch(type -> schema.shape().of(type).stream().allMatch(part -> is(part, depth)));
  }

  private static boolean is(Part part, int depth) {
    return switch (part.type()) {
      case OBJECT -> isObject(part.members(), part.size(), depth);
      case ARRAY -> isArray(part, depth);
      default -> false;
    };
  }

  private static boolean isObject(Members members, Size size, int depth) {
    return size.max() < members.required().size()
        || members.required().stream().anyMatch(name -> is(members.of(name), depth + 1));
  }

  private static boolean isArray(Part part, int depth) {
    Items items = part.items();
    for (int i = 0; i < Math.min(part.size().min(), items.prefix().size() + 1L); i++) {
      if (is(items.of(i), depth + 1)) {
        return true;
      }
    }
    return items.prefix().isEmpty()
        && part.others().stream().anyMatch(other -> isMissed(items.rest(), other, depth));
  }

  /** Whether an element of some kind must be there, and no element can be of it. */
  private static boolean isMissed(Sub element, JsonNode other, int depth) {
    if (!other.has("contains") || Size.count(other.path("minContains"), 1) == 0) {
      return false;
    }
    Schemas schemas = element.schemas();
    return is(schemas.sub(other.path("contains")).and(element), depth + 1);
  }
}
