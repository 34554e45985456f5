package io.github.pavecontract.photosurl.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Place;

/** Places for programs. */
final class Places {
  private Places() {}

  static ObjectNode json(Place place) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("file", place.file())
        .put("line", place.line())
        .put("pointer", place.pointer());
  }
}
