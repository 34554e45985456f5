package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;

/** Every example satisfies the schema beside it. */
final class ExamplesSatisfySchemas implements LintCheck {
  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    SchemaValidator validator = contract.schemas();
    Nodes.visit(document.root(), (pointer, node) -> {
      if (!node.path("schema").isObject()) {
        return;
      }
      String schema = Pointers.child(pointer, "schema");
      check(document, validator, schema, Pointers.child(pointer, "example"), problems);
      node.path("examples")
          .fieldNames()
          .forEachRemaining(name -> check(
              document,
              validator,
              schema,
              Pointers.child(pointer, "examples", name, "value"),
              problems));
    });
    Nodes.visitSchemas(document, (pointer, schema) -> List.of("example", "default")
        .forEach(
            name -> check(document, validator, pointer, Pointers.child(pointer, name), problems)));
  }

  private static void check(
      Document document,
      SchemaValidator validator,
      String schema,
      String example,
      Problems problems) {
    JsonNode value = document.at(example);
    if (value.isMissingNode()) {
      return;
    }
    validator
        .validate(schema, value)
        .forEach(error -> problems.add(
            LintRule.EXAMPLE_INVALID,
            document.canonical(example) + error.pointer(),
            document.canonical(schema),
            "",
            error.message()));
  }
}
