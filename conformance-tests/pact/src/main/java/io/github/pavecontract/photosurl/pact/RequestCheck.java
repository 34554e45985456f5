package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;

/** Whether the contract allows a request. */
final class RequestCheck {
  private final Contract contract;
  private final SchemaValidator validator;
  private final BodyCheck bodies;
  private final KnownTexts texts;

  RequestCheck(Contract contract, SchemaValidator validator, BodyCheck bodies, KnownTexts texts) {
    this.contract = contract;
    this.validator = validator;
    this.bodies = bodies;
    this.texts = texts;
  }

  List<Complaint> check(Interaction interaction, Operation operation) {
    List<Complaint> found = new ArrayList<>();
    parameters(interaction, operation, found);
    MessagePart request = interaction.request();
    String contentType = request.header("Content-Type").orElse("application/json");
    String body = Pointers.child(operation.pointer(), "requestBody");
    if (!MediaType.namesJson(contentType)) {
      found.add(Complaint.violation(
          PactRequestRule.MEDIA_TYPE,
          Pointers.child(body, "content", "application/json"),
          Pointers.child(request.pointer(), "headers", "Content-Type"),
          "Content-Type: application/json",
          "Content-Type: " + contentType));
    }
    if (request.body() != null) {
      String schema = operation.requestSchema();
      found.addAll(bodies.check(
          MessageBodyRules.OF_REQUESTS,
          request,
          request.body(),
          schema,
          place -> texts.ofRequest(schema, place)));
    } else if (request.hasBody()
        || contract.document().at(body).path("required").asBoolean()) {
      found.add(Complaint.violation(
          PactRequestRule.BODY,
          body,
          request.bodyPointer(),
          "a JSON body",
          request.hasBody() ? "a body that is no JSON" : "no body"));
    }
    return found;
  }

  private void parameters(Interaction interaction, Operation operation, List<Complaint> found) {
    String parameters = Pointers.child(operation.pointer(), "parameters");
    List<String> declared = new ArrayList<>();
    for (int i = 0; i < contract.document().at(parameters).size(); i++) {
      String pointer = Pointers.child(parameters, i);
      JsonNode parameter = contract.document().at(pointer);
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("query")) {
        declared.add(name);
      } else if (parameter.path("in").asText().equals("path")) {
        String key = contract.path(operation).sessionKeyIn(interaction.path()).orElse("");
        validator.validate(Pointers.child(pointer, "schema"), TextNode.valueOf(key)).stream()
            .map(error -> Complaint.violation(
                PactRequestRule.PATH,
                error.schemaPointer(),
                Pointers.child(interaction.request().pointer(), "path"),
                name + " with " + error.keyword() + " "
                    + contract.document().at(error.schemaPointer()),
                interaction.path()))
            .forEach(found::add);
      }
    }
    interaction.query().keySet().stream()
        .filter(name -> !declared.contains(name))
        .map(name -> Complaint.violation(
            PactRequestRule.QUERY,
            operation.pointer(),
            Pointers.child(interaction.request().pointer(), "query"),
            declared.isEmpty() ? "no query" : "one of " + declared,
            "the parameter `" + name + "`"))
        .forEach(found::add);
  }
}
