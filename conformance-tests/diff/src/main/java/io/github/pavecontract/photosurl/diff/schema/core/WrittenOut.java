package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.Set;

/** Whether one part of a document is another one with references written out. */
final class WrittenOut {
  private final Document document;
  private final Set<String> assumed = new HashSet<>();

  WrittenOut(Document document) {
    this.document = document;
  }

  boolean areAlike(String one, String other) {
    String a = document.canonical(one);
    String b = document.canonical(other);
    if (a.isEmpty() || b.isEmpty() || a.equals(b) || !assumed.add(a + "\n" + b)) {
      return !a.isEmpty() && !b.isEmpty();
    }
    JsonNode x = document.written(a);
    JsonNode y = document.written(b);
    if (x.getNodeType() != y.getNodeType() || x.size() != y.size()) {
      return false;
    }
    if (!x.isContainerNode()) {
      return x.equals(y);
    }
    for (int i = 0; x.isArray() && i < x.size(); i++) {
      if (!areAlike(Pointers.child(a, i), Pointers.child(b, i))) {
        return false;
      }
    }
    return x.properties().stream()
        .allMatch(p -> areAlike(Pointers.child(a, p.getKey()), Pointers.child(b, p.getKey())));
  }
}
