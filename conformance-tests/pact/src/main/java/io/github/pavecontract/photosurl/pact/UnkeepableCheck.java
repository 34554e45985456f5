package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.diff.schema.inclusion.PatternTexts;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.MatchedValues.MatchedValue;
import io.github.pavecontract.photosurl.verify.check.Show;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What no API can ever keep: matchers that refuse their own example, moments, and random requests. */
final class UnkeepableCheck {
  /** So many texts of an expression are looked at. */
  private static final int FEW = 500;

  private static final Set<String> FROM_THE_PROVIDER = Set.of("ProviderState", "MockServerURL");

  private final Contract contract;
  private final SchemaValidator validator;
  private final DeclaredSchemas schemas;
  private final KnownTexts texts;

  UnkeepableCheck(
      Contract contract, SchemaValidator validator, DeclaredSchemas schemas, KnownTexts texts) {
    this.contract = contract;
    this.validator = validator;
    this.schemas = schemas;
    this.texts = texts;
  }

  List<Complaint> check(Interaction interaction, Operation operation) {
    List<Complaint> found = new ArrayList<>();
    String request = operation.requestSchema();
    target(interaction, operation, found);
    ownExample(interaction.request(), request, operation, found);
    generators(interaction.request(), request, operation, found);
    contract.responseSchema(operation, interaction.status()).ifPresent(schema -> {
      ownExample(interaction.response(), schema, operation, found);
      moments(interaction.response(), schema, found);
    });
    status(interaction, operation, found);
    return found;
  }

  private static void target(Interaction interaction, Operation operation, List<Complaint> found) {
    String path = interaction.path();
    if (path.contains("://") || path.startsWith("//") || path.contains("?") || path.contains("#")) {
      found.add(Complaint.violation(
          PactRequestRule.TARGET,
          Pointers.parent(operation.pointer()),
          Pointers.child(interaction.request().pointer(), "path"),
          "a path alone, such as " + operation.path(),
          path));
    }
  }

  private void ownExample(
      MessagePart part, String schema, Operation operation, List<Complaint> found) {
    JsonNode body = part.body();
    if (body != null) {
      for (Mismatch mismatch :
          new BodyMatching(part.bodyRules(), false).mismatches(List.of(), body, body)) {
        String pointer = Pointers.child("", mismatch.place().toArray());
        found.add(Complaint.violation(
                PactRule.OWN_EXAMPLE,
                schemas.at(schema, pointer).stream().findFirst().orElse(schema),
                part.bodyPointer() + pointer,
                mismatch.expected(),
                Show.json(body.at(pointer)))
            .about(mismatch.jsonPath()));
      }
    }
    for (HeaderMatching.Difference difference : HeaderMatching.differences(part, part.headers())) {
      found.add(Complaint.violation(
              PactRule.OWN_EXAMPLE,
              operation.pointer(),
              Pointers.child(part.pointer(), "headers", difference.name()),
              difference.expected(),
              difference.received())
          .about(difference.name()));
    }
  }

  private static void status(Interaction interaction, Operation operation, List<Complaint> found) {
    List<Matcher> rules = interaction.response().statusRules();
    if (!StatusCodes.accepts(rules, interaction.status())) {
      found.add(Complaint.violation(
              PactRule.OWN_EXAMPLE,
              Pointers.child(operation.pointer(), "responses"),
              Pointers.child(interaction.response().pointer(), "status"),
              rules.toString(),
              String.valueOf(interaction.status()))
          .about("status"));
    }
  }

  /** A time is of the moment of an answer, unless the contract fixes it. */
  private void moments(MessagePart response, String schema, List<Complaint> found) {
    for (MatchedValue place : MatchedValues.of(response)) {
      boolean literal = place
          .rule()
          .map(rule -> rule.matchers().stream().allMatch(matcher -> matcher.is("equality")))
          .orElse(true);
      Optional<String> time = schemas.at(schema, place.pointer()).stream()
          .filter(speaking -> {
            JsonNode said = contract.document().at(speaking);
            return said.path("format").asText().equals("date-time")
                && !said.has("const")
                && !said.has("enum");
          })
          .findFirst();
      if (literal && place.example().isTextual() && time.isPresent()) {
        found.add(Complaint.violation(
                PactRule.LITERAL_TIME,
                Pointers.child(time.get(), "format"),
                response.bodyPointer() + place.pointer(),
                "any date-time",
                "only " + Show.json(place.example()))
            .about(new Mismatch(Pointers.tokens(place.pointer()), "", null).jsonPath()));
      }
    }
  }

  private void generators(
      MessagePart request, String schema, Operation operation, List<Complaint> found) {
    JsonNode generators = request.generators();
    String pointer = Pointers.child(request.pointer(), "generators");
    if (isRandom(generators.path("path"))) {
      found.add(Complaint.violation(
          PactRule.GENERATOR,
          Pointers.parent(operation.pointer()),
          Pointers.child(pointer, "path"),
          operation.path(),
          Show.json(generators.path("path"))));
    }
    for (Map.Entry<String, JsonNode> entry : generators.path("header").properties()) {
      if (entry.getKey().equalsIgnoreCase("Content-Type") && isRandom(entry.getValue())) {
        found.add(Complaint.violation(
            PactRule.GENERATOR,
            Pointers.child(operation.pointer(), "requestBody", "content"),
            Pointers.child(pointer, "header", entry.getKey()),
            "application/json",
            Show.json(entry.getValue())));
      }
    }
    for (Map.Entry<String, JsonNode> entry : generators.path("body").properties()) {
      for (MatchedValue place : MatchedValues.of(request)) {
        if (isRandom(entry.getValue()) && isAt(entry.getKey(), place)) {
          generated(entry.getValue(), place, schema, request)
              .map(value -> Complaint.violation(
                  PactRule.GENERATOR,
                  schemas.at(schema, place.pointer()).stream().findFirst().orElse(schema),
                  Pointers.child(pointer, "body", entry.getKey()),
                  Show.json(place.example()) + ", or another value that the contract allows",
                  "such as " + Show.json(value)))
              .ifPresent(found::add);
        }
      }
    }
  }

  private static boolean isRandom(JsonNode generator) {
    return generator.isObject()
        && !FROM_THE_PROVIDER.contains(generator.path("type").asText());
  }

  private static boolean isAt(String path, MatchedValue place) {
    try {
      PathExpression expression = PathExpression.parse(path);
      return expression.tokens().size() == place.path().size()
          && expression.weight(place.path()) > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A value that a generator may put into a place where the contract does not have it. */
  private Optional<JsonNode> generated(
      JsonNode generator, MatchedValue place, String schema, MessagePart request) {
    Set<String> known = texts.ofRequest(schema, place);
    Set<String> before = new HashSet<>();
    JsonNode body = request.body();
    if (body == null) {
      return Optional.empty();
    }
    validator.validate(schema, body).forEach(error -> before.add(error.schemaPointer()));
    return values(generator).stream()
        .filter(value -> (!known.isEmpty() && !known.contains(value.asText()))
            || validator.validate(schema, Substitution.with(body, place.pointer(), value)).stream()
                .anyMatch(error -> !before.contains(error.schemaPointer())))
        .findFirst();
  }

  private static List<JsonNode> values(JsonNode generator) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (generator.path("type").asText()) {
      case "RandomInt" -> List.of(json.numberNode(generator.path("min").asInt(0)));
      case "RandomDecimal" -> List.of(json.numberNode(1.5));
      case "RandomBoolean" -> List.of(json.booleanNode(true), json.booleanNode(false));
      case "RandomHexadecimal", "RandomString" -> List.of(json.textNode("3F0a9"));
      case "Uuid" -> List.of(json.textNode("936da01f-9abd-4d9d-80c7-02af85c822a8"));
      case "Date" -> List.of(json.textNode("2000-02-01"));
      case "Time" -> List.of(json.textNode("10:00:00"));
      case "DateTime" -> List.of(json.textNode("2000-02-01T10:00:00"));
      case "Regex" ->
        PatternTexts.samples(generator.path("regex").asText(), FEW).stream()
            .<JsonNode>map(json::textNode)
            .toList();
      default -> List.of();
    };
  }
}
