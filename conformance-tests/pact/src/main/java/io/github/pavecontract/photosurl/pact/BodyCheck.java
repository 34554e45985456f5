package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas.Undeclared;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.MatchedValues.MatchedValue;
import io.github.pavecontract.photosurl.verify.check.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a body satisfies its schema, and has no properties and texts that the contract does not know. */
final class BodyCheck {
  private final Contract contract;
  private final SchemaValidator validator;
  private final DeclaredSchemas schemas;

  BodyCheck(Contract contract, SchemaValidator validator, DeclaredSchemas schemas) {
    this.contract = contract;
    this.validator = validator;
    this.schemas = schemas;
  }

  /**
   * Checks the example body of a message.
   *
   * @param rules those on its kind of message
   * @param part the message
   * @param body its body, complete
   * @param schema the JSON pointer of the schema
   * @param known the texts that are known for a place; empty where any are
   * @return what is wrong with it
   */
  List<Complaint> check(
      MessageBodyRules rules,
      MessagePart part,
      JsonNode body,
      String schema,
      Function<MatchedValue, Set<String>> known) {
    List<Complaint> found = new ArrayList<>();
    for (SchemaError error : validator.validate(schema, body)) {
      if (rules.onKeywords().covers(error.keyword())) {
        found.add(Complaint.violation(
            rules.onKeywords().on(error.keyword()),
            error.schemaPointer(),
            part.bodyPointer() + error.pointer(),
            error.keyword() + " " + Show.json(contract.document().at(error.schemaPointer())),
            error.message()));
      }
    }
    for (Undeclared undeclared : schemas.undeclared(schema, body)) {
      found.add(Complaint.violation(
          rules.undeclared(),
          Pointers.child(undeclared.owner(), "properties"),
          part.bodyPointer() + undeclared.pointer(),
          "no property `" + undeclared.name() + "`",
          Show.json(undeclared.value())));
    }
    for (MatchedValue place : MatchedValues.of(part)) {
      Set<String> texts = known.apply(place);
      if (place.example().isTextual()
          && !texts.isEmpty()
          && !texts.contains(place.example().asText())
          && texts.stream().noneMatch(place::accepts)) {
        found.add(Complaint.violation(
            rules.undocumented(),
            schemas.at(schema, place.pointer()).get(0),
            part.bodyPointer() + place.pointer(),
            texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining(" or ")),
            Show.json(place.example())));
      }
    }
    return found;
  }
}
