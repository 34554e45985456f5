package io.github.pavecontract.photosurl.diff.schema.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;

/** Properties that go one way only: read-only ones are not sent, write-only ones are not received. */
final class OneWay {
  private final Document document;
  private final String word;
  private final boolean siblingsCount;

  OneWay(Document document, Flow flow) {
    this.document = document;
    this.word = flow == Flow.REQUEST ? "readOnly" : "writeOnly";
    this.siblingsCount = !document.root().path("openapi").asText().startsWith("3.0");
  }

  /** Whether a property goes the other way only. */
  boolean isElsewhere(JsonNode property) {
    JsonNode reference = property.path("$ref");
    if (!reference.isTextual()) {
      return property.path(word).asBoolean();
    }
    return document.at(reference.asText().substring(1)).path(word).asBoolean()
        || (siblingsCount && property.path(word).asBoolean());
  }

  /** The required names of a schema without those that go the other way. */
  ArrayNode required(String schema, JsonNode names) {
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    JsonNode itself = document.written(schema);
    for (JsonNode name : names) {
      boolean elsewhere = isElsewhere(itself.path("properties").path(name.asText()));
      for (int i = 0; i < itself.path("allOf").size(); i++) {
        JsonNode member = document.at(Pointers.child(schema, "allOf", i));
        elsewhere |= isElsewhere(member.path("properties").path(name.asText()));
      }
      if (!elsewhere) {
        required.add(name);
      }
    }
    return required;
  }
}
