package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Methods;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the operations of a document. */
final class Operations {
  private Operations() {}

  static List<Operation> of(Document document) {
    List<Operation> operations = new ArrayList<>();
    document.root().path("paths").properties().forEach(path -> {
      String pathPointer = Pointers.child("/paths", path.getKey());
      for (String method : Methods.ALL) {
        String pointer = Pointers.child(pathPointer, method);
        JsonNode operation = document.at(pointer);
        if (operation.isObject()) {
          String id = operation.path("operationId").asText(method + " " + path.getKey());
          operations.add(
              new Operation(pointer, id, method.toUpperCase(Locale.ROOT), path.getKey()));
        }
      }
    });
    return List.copyOf(operations);
  }
}
