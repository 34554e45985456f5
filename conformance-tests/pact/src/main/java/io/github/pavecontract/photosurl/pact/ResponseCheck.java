package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.exchange.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Whether the example of a response is one of those that the contract has. */
final class ResponseCheck {
  private final Contract contract;
  private final BodyCheck bodies;
  private final KnownTexts texts;

  ResponseCheck(Contract contract, BodyCheck bodies, KnownTexts texts) {
    this.contract = contract;
    this.bodies = bodies;
    this.texts = texts;
  }

  List<Complaint> check(Interaction interaction, Operation operation) {
    MessagePart response = interaction.response();
    int status = interaction.status();
    String declared = contract.responsePointer(operation, status).orElse("");
    if (declared.isEmpty()) {
      String responses = Pointers.child(operation.pointer(), "responses");
      return List.of(Complaint.violation(
          PactResponseRule.STATUS,
          responses,
          Pointers.child(response.pointer(), "status"),
          "status " + String.join(" or ", names(responses)),
          "status " + status));
    }
    List<Complaint> found = new ArrayList<>();
    headers(response, declared, found);
    String schema = contract.responseSchema(operation, status).orElseThrow();
    if (response.body() != null) {
      found.addAll(bodies.check(
          MessageBodyRules.OF_RESPONSES,
          response,
          completed(operation, response.body(), status),
          schema,
          place -> texts.ofResponse(schema, status, place)));
    } else if (response.hasBody()) {
      found.add(Complaint.violation(
          PactResponseRule.BODY,
          schema,
          response.bodyPointer(),
          "a JSON body",
          "a body that is no JSON"));
    }
    return found;
  }

  /** A team names what it needs; the rest comes all the same. */
  private JsonNode completed(Operation operation, JsonNode body, int status) {
    return contract.cases(operation).stream()
        .filter(aCase -> aCase.status().matches(status))
        .findFirst()
        .map(aCase -> Completion.of(body, aCase.response()))
        .orElse(body);
  }

  private void headers(MessagePart response, String declared, List<Complaint> found) {
    List<String> known = names(Pointers.child(declared, "headers")).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
    for (Header header : response.headers()) {
      String pointer = Pointers.child(response.pointer(), "headers", header.name());
      boolean isContentType = header.name().equalsIgnoreCase("Content-Type");
      if (isContentType && !MediaType.namesJson(header.value())) {
        found.add(Complaint.violation(
            PactResponseRule.MEDIA_TYPE,
            Pointers.child(declared, "content", "application/json"),
            pointer,
            "Content-Type: application/json",
            "Content-Type: " + header.value()));
      } else if (!isContentType && !known.contains(header.name().toLowerCase(Locale.ROOT))) {
        found.add(Complaint.violation(
            PactResponseRule.HEADER,
            declared,
            pointer,
            "no header `" + header.name() + "`",
            header.name() + ": " + header.value()));
      }
    }
  }

  private List<String> names(String pointer) {
    Iterable<String> names = () -> contract.document().at(pointer).fieldNames();
    return StreamSupport.stream(names.spliterator(), false).toList();
  }
}
