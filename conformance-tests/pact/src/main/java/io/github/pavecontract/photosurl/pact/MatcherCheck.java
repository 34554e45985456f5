package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.diff.schema.inclusion.PatternTexts;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.MatchedValues.MatchedValue;
import io.github.pavecontract.photosurl.verify.check.Show;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whether matchers accept what the contract excludes; each that does is shown with a value. A team that
 * tolerates more than the contract breaks nothing, so that this is drift, and it is not told at all where
 * the contract lists no values itself, such as for a time or a url.
 */
final class MatcherCheck {
  private final Contract contract;
  private final SchemaValidator validator;
  private final DeclaredSchemas schemas;
  private final KnownTexts texts;
  /** Keywords of places for which the contract describes values instead of listing them. */
  private static final Set<String> OPEN = Set.of("format", "pattern", "minLength", "maxLength");

  /** So many texts are looked at one by one. */
  private static final int FEW = 500;

  private final SlippingValues candidates;

  MatcherCheck(
      Contract contract, SchemaValidator validator, DeclaredSchemas schemas, KnownTexts texts) {
    this.contract = contract;
    this.validator = validator;
    this.schemas = schemas;
    this.texts = texts;
    this.candidates = new SlippingValues(contract);
  }

  List<Complaint> check(Interaction interaction, Operation operation) {
    String request = operation.requestSchema();
    List<Complaint> found = new ArrayList<>(
        body(interaction.request(), request, place -> texts.ofRequest(request, place)));
    int status = interaction.status();
    contract
        .responseSchema(operation, status)
        .filter(schema -> !takesWhatIsOnlyAssumed(interaction, operation))
        .map(schema ->
            body(interaction.response(), schema, place -> texts.ofResponse(schema, status, place)))
        .ifPresent(found::addAll);
    status(interaction, operation).ifPresent(found::add);
    return found;
  }

  /** Whether a team also takes an answer of which no text is known, so that it can fix none. */
  private boolean takesWhatIsOnlyAssumed(Interaction interaction, Operation operation) {
    return IntStream.range(100, 600)
        .filter(status -> StatusCodes.accepts(interaction, status))
        .anyMatch(status -> isOnlyAssumed(operation, status));
  }

  /** Whether nobody knows of the answer more than that there may be one of this range of statuses. */
  private boolean isOnlyAssumed(Operation operation, int status) {
    return contract
        .responsePointer(operation, status)
        .filter(pointer -> !pointer.endsWith("/" + status))
        .filter(pointer -> contract.basisOf(pointer) == Basis.ASSUMED)
        .isPresent();
  }

  private List<Complaint> body(
      MessagePart part, String schema, Function<MatchedValue, Set<String>> known) {
    List<Complaint> found = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (MatchedValue place : MatchedValues.of(part)) {
      MatchingRules.MatchingRule rule = place.rule().orElse(null);
      if (rule != null && done.add(rule.pointer() + " " + place.pattern())) {
        unlisted(part, place, rule, schema, known.apply(place))
            .or(() -> excluded(part, place, rule, schema))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * A text that the matchers accept and the contract does not list, though it allows any there. Who lists
   * it in an expression means it; who accepts any tolerates it.
   */
  private Optional<Complaint> unlisted(
      MessagePart part,
      MatchedValue place,
      MatchingRules.MatchingRule rule,
      String schema,
      Set<String> known) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> meant = rule.matchers().stream()
        .filter(matcher -> matcher.is("regex"))
        .flatMap(matcher -> PatternTexts.all(matcher.text("regex"), FEW).stream())
        .flatMap(Set::stream)
        .filter(text -> !known.contains(text) && place.accepts(text))
        .findFirst();
    return meant.or(() -> tolerated(place, rule, known)).map(text -> {
      String speaking = schemas.at(schema, place.pointer()).get(0);
      String pactPointer = part.bodyPointer() + place.pointer();
      String expected = known.size() + " texts that are known";
      String received = rule + " also accepts `" + text + "`";
      return part.isRequest() && meant.isPresent()
          ? Complaint.violation(PactRule.MATCHER, speaking, pactPointer, expected, received)
          : Complaint.drift(PactRule.MATCHER_LOOSE, speaking, pactPointer, expected, received);
    });
  }

  private Optional<String> tolerated(
      MatchedValue place, MatchingRules.MatchingRule rule, Set<String> known) {
    return candidates.of(place.example(), rule).stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !known.contains(text) && place.accepts(text))
        .findFirst();
  }

  /** A value that the matchers accept, and that makes an acceptable body unacceptable. */
  private Optional<Complaint> excluded(
      MessagePart part, MatchedValue place, MatchingRules.MatchingRule rule, String schema) {
    BodyMatching matching = new BodyMatching(place.rules(), true);
    JsonNode body = Objects.requireNonNull(part.body());
    Set<String> before = new HashSet<>();
    validator.validate(schema, body).forEach(error -> before.add(key(error)));
    List<Complaint> found = new ArrayList<>();
    for (JsonNode candidate : candidates.of(place.example(), rule)) {
      if (matching.accepts(place.path(), place.example(), candidate)) {
        validator.validate(schema, Substitution.with(body, place.pointer(), candidate)).stream()
            .filter(error -> !before.contains(key(error)))
            .filter(error -> !OPEN.contains(error.keyword()))
            // A team names what it reads; what the schema requires comes all the same.
            .filter(error -> part.isRequest() || !error.keyword().equals("required"))
            .map(error -> complaint(part, place, rule, candidate, error))
            .forEach(found::add);
      }
    }
    return found.stream().findFirst();
  }

  private Complaint complaint(
      MessagePart part,
      MatchedValue place,
      MatchingRules.MatchingRule rule,
      JsonNode candidate,
      SchemaError error) {
    String pactPointer = part.bodyPointer() + place.pointer();
    String expected =
        error.keyword() + " " + Show.json(contract.document().at(error.schemaPointer()));
    String received = rule + " also accepts " + Show.json(candidate);
    boolean sent = part.isRequest()
        && contract.basisOf(error.schemaPointer()) != Basis.ASSUMED
        && !rule.isOfType()
        && !place.isInherited();
    return sent
        ? Complaint.violation(
            PactRule.MATCHER, error.schemaPointer(), pactPointer, expected, received)
        : Complaint.drift(
            PactRule.MATCHER_LOOSE, error.schemaPointer(), pactPointer, expected, received);
  }

  private static String key(SchemaError error) {
    return error.pointer() + " " + error.schemaPointer();
  }

  private Optional<Complaint> status(Interaction interaction, Operation operation) {
    List<Matcher> matchers = interaction.response().statusRules();
    if (matchers.isEmpty()) {
      return Optional.empty();
    }
    return IntStream.range(100, 600)
        .filter(status -> StatusCodes.accepts(matchers, status))
        .filter(status -> contract.responsePointer(operation, status).isEmpty())
        .mapToObj(status -> Complaint.drift(
            PactRule.MATCHER_LOOSE,
            Pointers.child(operation.pointer(), "responses"),
            Pointers.child(interaction.response().pointer(), "matchingRules", "status", "$"),
            "statuses that the contract declares",
            matchers + " also accepts " + status))
        .findFirst();
  }
}
