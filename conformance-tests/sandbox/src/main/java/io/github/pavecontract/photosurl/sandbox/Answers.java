package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The bodies of answers, each made from an example of the contract. */
final class Answers {
  private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
          "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  private final Clock clock;
  /** The documented answer without its results, and the first of these, to make others of. */
  private final ObjectNode noResults;

  private final ObjectNode anyResult;
  private final Map<Session.Fate, String> messages = new EnumMap<>(Session.Fate.class);

  Answers(Contract contract, Clock clock) {
    this.clock = clock;
    Case accepted = contract.named("accepted");
    if (!(accepted.response().at("/data/0") instanceof ObjectNode first)) {
      throw new ProblemException(contract
          .document()
          .problem(
              accepted.operation().pointer(),
              "The response example of the case `accepted` has no object at /data/0.",
              "Add a result there, which the sandbox makes others of."));
    }
    this.anyResult = first;
    this.noResults = accepted.response().deepCopy();
    noResults.set("data", JsonNodeFactory.instance.arrayNode());
    String message = Pointers.child(
        accepted.operation().responseSchema(accepted.status().text()),
        "properties",
        "data",
        "items",
        "properties",
        "message");
    for (Session.Fate outcome : Session.Fate.values()) {
      messages.put(outcome, named(contract.document(), message, outcome.name()));
    }
  }

  /** The value of a schema, or of one of its alternatives, that the contract gives a name. */
  private static String named(Document document, String schema, String name) {
    for (int i = 0; i < document.at(Pointers.child(schema, "anyOf")).size(); i++) {
      String alternative = Pointers.child(schema, "anyOf", i);
      JsonNode names = document.at(Pointers.child(alternative, "x-enum-varnames"));
      for (int n = 0; n < names.size(); n++) {
        if (names.get(n).asText().equals(name)) {
          return document.at(Pointers.child(alternative, "enum", n)).asText();
        }
      }
    }
    throw new ProblemException(document.problem(
        schema,
        "No value of the schema is named " + name + ".",
        "Name it in `x-enum-varnames` beside `enum`."));
  }

  /** The envelope of a case, arisen now. */
  ObjectNode envelope(Case aCase) {
    ObjectNode envelope = aCase.response().deepCopy();
    if (envelope.has("timestamp")) {
      envelope.put("timestamp", MICROSECONDS.format(Instant.now(clock)));
    }
    return envelope;
  }

  /** The envelope of a case whose status the contract leaves open. */
  ObjectNode envelope(Case aCase, int status) {
    return envelope(aCase).put("code", status);
  }

  ObjectNode results(ArrayNode results) {
    ObjectNode body = noResults.deepCopy();
    body.set("data", results);
    return body;
  }

  ObjectNode result(JsonNode photo, Session.Fate outcome) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.setAll(anyResult);
    result.set("photo_label", photo.path("photo_label"));
    result.set("url", photo.path("url"));
    result.put("success", outcome == Session.Fate.SUBMITTED);
    result.put("message", messages.get(outcome));
    return result;
  }

  boolean saysProcessed(JsonNode result) {
    return result.path("message").asText().equals(messages.get(Session.Fate.ALREADY_PROCESSED));
  }
}
