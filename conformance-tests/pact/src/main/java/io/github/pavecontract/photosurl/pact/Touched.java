package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.MatchedValues.MatchedValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which places of any OpenAPI document the pacts of teams touch: the operations that they call, the
 * properties that they send and read, and the statuses that they expect.
 */
public final class Touched {
  /** What is below these is touched only by those who touch it themselves. */
  private static final Set<String> SEPARATE = Set.of(
      "properties", "items", "responses", "requestBody", "content", "x-cases", "x-invariants");

  private static final Pattern STATUS = Pattern.compile("response\\.status\\s*==\\s*([0-9]{3})");
  /** What is said here is said to everyone. */
  private static final List<String> FOR_ALL =
      List.of("/servers", "/security", "/components/securitySchemes");

  private final Contract contract;
  private final DeclaredSchemas schemas;
  private final Map<String, Set<String>> byTeam = new TreeMap<>();
  private final Map<String, List<Use>> uses = new TreeMap<>();

  /** A team that uses some texts in a place, and not others. */
  private record Use(String team, Predicate<String> texts) {}

  private Touched(Document document) {
    this.contract = Contract.lenient(document, new ArrayList<>());
    this.schemas = contract.declaredSchemas();
  }

  /**
   * Finds out what pacts touch.
   *
   * @param document an OpenAPI document, whether or not it has cases
   * @param pacts the pacts
   * @return the places, by team
   */
  public static Touched by(Document document, List<Pact> pacts) {
    Touched touched = new Touched(document);
    for (Pact pact : pacts) {
      Set<String> places = touched.byTeam.computeIfAbsent(pact.team(), team -> new HashSet<>());
      pact.interactions().forEach(interaction -> touched.add(pact.team(), interaction, places));
    }
    return touched;
  }

  /**
   * Lists the teams.
   *
   * @return their names in alphabetical order
   */
  public Set<String> teams() {
    return new TreeSet<>(byTeam.keySet());
  }

  /**
   * Finds those who would notice a change.
   *
   * @param pointer the JSON pointer of the place that changes
   * @return the teams whose pacts touch it, in alphabetical order
   */
  public Set<String> teamsTouching(String pointer) {
    String place = canonical(pointer);
    Set<String> teams = new TreeSet<>();
    byTeam.forEach((team, places) -> {
      boolean forAll = FOR_ALL.stream().anyMatch(all -> isIn(place, all)) && !places.isEmpty();
      if (forAll || places.stream().anyMatch(touched -> touches(touched, place))) {
        teams.add(team);
      }
    });
    return teams;
  }

  /**
   * Finds those who would notice that texts come to a place, or go.
   *
   * @param pointer the JSON pointer of the place
   * @param texts the texts
   * @return the teams whose pacts send one of them there, or rely on one of them, in alphabetical order
   */
  public Set<String> teamsUsing(String pointer, Set<String> texts) {
    String place = canonical(pointer);
    Set<String> teams = new TreeSet<>();
    uses.forEach((touched, some) -> {
      if (isIn(touched, place) || isIn(place, touched)) {
        some.stream()
            .filter(use -> texts.stream().anyMatch(use.texts()))
            .forEach(use -> teams.add(use.team()));
      }
    });
    return teams;
  }

  private static boolean touches(String touched, String place) {
    if (isIn(touched, place)) {
      return true;
    }
    return isIn(place, touched)
        && !SEPARATE.contains(Pointers.tokens(place.substring(touched.length())).get(0));
  }

  private static boolean isIn(String pointer, String ancestor) {
    return pointer.equals(ancestor) || pointer.startsWith(ancestor + "/");
  }

  private String canonical(String pointer) {
    String canonical = contract.document().canonical(pointer);
    return canonical.isEmpty() ? pointer : canonical;
  }

  private void add(String team, Interaction interaction, Set<String> places) {
    for (Operation operation : contract.operations()) {
      if (operation.method().equals(interaction.method())
          && contract.path(operation).isIn(interaction.path())) {
        places.add(operation.pointer());
        String request = Pointers.child(operation.pointer(), "requestBody");
        if (interaction.request().hasBody()) {
          places.add(canonical(request));
        }
        String sent = operation.requestSchema();
        body(interaction.request(), sent, places);
        for (MatchedValue value : MatchedValues.of(interaction.request())) {
          uses(team, sent, value, text -> value.example().asText().equals(text));
        }
        invariants(team, interaction, operation, places);
        contract
            .responsePointer(operation, interaction.status())
            .ifPresent(response -> places.add(canonical(response)));
        contract.responseSchema(operation, interaction.status()).ifPresent(schema -> {
          body(interaction.response(), schema, places);
          for (MatchedValue value : MatchedValues.of(interaction.response())) {
            uses(team, schema, value, value::relies);
          }
        });
        cases(interaction, operation, places);
      }
    }
  }

  private void body(MessagePart part, String schema, Set<String> places) {
    for (MatchedValue place : MatchedValues.of(part)) {
      places.add(canonical(Pointers.parent(schema)));
      for (String speaking : schemas.at(schema, place.pointer())) {
        places.add(canonical(speaking));
      }
    }
  }

  private void uses(String team, String schema, MatchedValue value, Predicate<String> texts) {
    if (value.example().isTextual()) {
      for (String speaking : schemas.at(schema, value.pointer())) {
        addUse(team, canonical(speaking), texts);
      }
    }
  }

  /** The invariants on answers of this status that speak of a value that the team reads. */
  private void invariants(
      String team, Interaction interaction, Operation operation, Set<String> places) {
    List<MatchedValue> read = MatchedValues.of(interaction.response());
    for (Invariant invariant : contract.invariants()) {
      boolean applies = STATUS.matcher(invariant.when()).results().allMatch(status -> status
          .group(1)
          .equals(String.valueOf(interaction.status())));
      if (applies && invariant.operation().equals(operation)) {
        for (MatchedValue value : spokenOf(read, invariant)) {
          places.add(invariant.pointer());
          addUse(team, invariant.pointer(), value::relies);
        }
        for (MatchedValue value : spokenOf(MatchedValues.of(interaction.request()), invariant)) {
          addUse(team, invariant.pointer(), text -> value.example().asText().equals(text));
        }
      }
    }
  }

  private static List<MatchedValue> spokenOf(List<MatchedValue> values, Invariant invariant) {
    return values.stream()
        .filter(value -> value.example().isValueNode() && !value.pointer().isEmpty())
        .filter(value -> {
          List<String> tokens = Pointers.tokens(value.pointer());
          String name = Pattern.quote(tokens.get(tokens.size() - 1));
          return Pattern.compile("\\." + name + "\\b")
              .matcher(invariant.expression())
              .find();
        })
        .toList();
  }

  private void addUse(String team, String place, Predicate<String> texts) {
    uses.computeIfAbsent(place, p -> new ArrayList<>()).add(new Use(team, texts));
  }

  /** The cases in a state that the interaction asks for, with its status. */
  private void cases(Interaction interaction, Operation operation, Set<String> places) {
    contract.cases().stream()
        .filter(aCase -> aCase.operation().equals(operation)
            && aCase.status().matches(interaction.status())
            && interaction.states().stream().anyMatch(s -> s.name().equals(aCase.state())))
        .forEach(aCase -> places.add(aCase.pointer()));
  }
}
