package io.github.pavecontract.photosurl.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.docs.ContractView.Parameter;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers and parameters that carry credentials, by the security of an operation. */
final class OperationCredentials {
  private OperationCredentials() {}

  static List<Parameter> of(Document document, Operation operation) {
    String own = Pointers.child(operation.pointer(), "security");
    JsonNode security = document.at(own).isArray() ? document.at(own) : document.at("/security");
    boolean optional = security.valueStream().anyMatch(JsonNode::isEmpty);
    Map<String, Parameter> found = new LinkedHashMap<>();
    security.forEach(choice -> choice.fieldNames().forEachRemaining(name -> {
      String pointer = Pointers.child("/components/securitySchemes", name);
      JsonNode scheme = document.at(pointer);
      boolean key = scheme.path("type").asText().equals("apiKey");
      found.put(
          name,
          new Parameter(
              key ? scheme.path("in").asText() : "header",
              key ? scheme.path("name").asText() : "Authorization",
              pointer,
              !optional && security.size() == 1));
    }));
    return List.copyOf(found.values());
  }
}
