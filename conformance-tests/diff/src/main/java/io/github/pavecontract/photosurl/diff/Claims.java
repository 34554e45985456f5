package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.document.Pointers;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places of one document at which changes were told. Whether a difference is part of one of them takes a
 * look at the place, those above it and the first one below it, however many changes there are.
 */
final class Claims {
  private static final Pattern OF_THE_SAME_SCHEMA =
      Pattern.compile("(/(allOf|anyOf|oneOf)/[0-9]+)*/[^/]+(/[0-9]+)?");

  private static final String REQUIRED = "/required";

  /** By pointer, whether what is there is new or gone as a whole. */
  private final TreeMap<String, Boolean> whole = new TreeMap<>();

  void add(String pointer, boolean isWhole) {
    if (!pointer.isEmpty()) {
      whole.merge(pointer, isWhole, Boolean::logicalOr);
    }
  }

  /** Whether a change was told that makes up the difference at a place. */
  boolean cover(String place, boolean isText) {
    if (place.isEmpty()) {
      return false;
    }
    return whole.containsKey(place)
        || isAnyBelow(place + "/")
        || isPartOfOneAbove(place, isText)
        || (place.endsWith(REQUIRED)
            && isAnyBelow(place.substring(0, place.length() - REQUIRED.length()) + "/properties/"));
  }

  private boolean isAnyBelow(String start) {
    @Nullable String first = whole.ceilingKey(start);
    return first != null && first.startsWith(start);
  }

  private boolean isPartOfOneAbove(String place, boolean isText) {
    for (String above = Pointers.parent(place); !above.isEmpty(); above = Pointers.parent(above)) {
      Boolean isWhole = whole.get(above);
      // What is new or gone as a whole takes its texts along.
      if (isWhole != null
          && (isWhole
              || (!isText
                  && OF_THE_SAME_SCHEMA.matcher(place.substring(above.length())).matches()))) {
        return true;
      }
    }
    return false;
  }
}
