package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.ArrayList;
import java.util.List;

/** Every {@code $ref} leads to a place in the same file. */
final class ReferencesResolve implements Rule {
  @Override
  public List<Problem> check(Contract contract) {
    Document document = contract.document();
    List<Problem> problems = new ArrayList<>();
    Nodes.visit(document.root(), (pointer, node) -> {
      JsonNode reference = node.path("$ref");
      if (!reference.isTextual()) {
        return;
      }
      if (!reference.asText().startsWith("#/")) {
        problems.add(document.problem(
            pointer,
            "`" + reference.asText() + "` leads out of the file.",
            "Move its target to components; the contract is one file."));
      } else if (document.canonical(pointer).isEmpty()) {
        problems.add(document.problem(
            pointer,
            "`" + reference.asText() + "` leads nowhere, or in a circle.",
            "Correct the reference, or add its target."));
      }
    });
    return problems;
  }
}
