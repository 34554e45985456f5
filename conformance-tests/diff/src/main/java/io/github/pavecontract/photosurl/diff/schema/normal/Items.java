package io.github.pavecontract.photosurl.diff.schema.normal;

import java.util.ArrayList;
import java.util.List;

/** The elements of an array: the first ones each of its own kind, and the rest. */
public record Items(List<Sub> prefix, Sub rest) {
  public Sub of(int index) {
    return index < prefix.size() ? prefix.get(index) : rest;
  }

  private boolean isAny() {
    return prefix.isEmpty() && rest.isAny();
  }

  Items and(Items other) {
    if (isAny() || other.isAny()) {
      return isAny() ? other : this;
    }
    List<Sub> both = new ArrayList<>();
    for (int i = 0; i < Math.max(prefix.size(), other.prefix.size()); i++) {
      both.add(of(i).and(other.of(i)));
    }
    return new Items(both, rest.and(other.rest));
  }
}
