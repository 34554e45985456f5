package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;

/** Every {@code $ref} leads to a place in the same file. */
final class ReferencesResolve implements LintCheck {
  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    Nodes.visit(document.root(), (pointer, node) -> {
      JsonNode reference = node.path("$ref");
      if (!reference.isTextual()) {
        return;
      }
      if (!reference.asText().startsWith("#/")) {
        problems.add(LintRule.REFERENCE_EXTERNAL, pointer, reference.asText());
      } else if (document.canonical(pointer).isEmpty()) {
        problems.add(LintRule.REFERENCE_UNRESOLVED, pointer, reference.asText());
      }
    });
  }
}
