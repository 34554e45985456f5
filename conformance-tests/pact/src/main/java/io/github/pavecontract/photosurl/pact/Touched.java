package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
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

/**
 * Which places of any OpenAPI document the pacts of teams touch: the operations that they call, the
 * properties that they send and read, and the statuses that they expect.
 */
public final class Touched {
  /** What is below these is touched only by those who touch it themselves. */
  private static final Set<String> SEPARATE =
      Set.of("properties", "items", "responses", "requestBody", "content", "x-cases");
  /** What is said here is said to everyone. */
  private static final List<String> FOR_ALL =
      List.of("/servers", "/security", "/components/securitySchemes");

  private final Contract contract;
  private final DeclaredSchemas schemas;
  private final Map<String, Set<String>> byTeam = new TreeMap<>();

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
      pact.interactions().forEach(interaction -> touched.add(interaction, places));
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

  private void add(Interaction interaction, Set<String> places) {
    for (Operation operation : contract.operations()) {
      if (operation.method().equals(interaction.method())
          && contract.path(operation).isIn(interaction.path())) {
        places.add(operation.pointer());
        String request = Pointers.child(operation.pointer(), "requestBody");
        if (interaction.request().hasBody()) {
          places.add(canonical(request));
        }
        body(interaction.request(), operation.requestSchema(), places);
        contract
            .responsePointer(operation, interaction.status())
            .ifPresent(response -> places.add(canonical(response)));
        contract
            .responseSchema(operation, interaction.status())
            .ifPresent(schema -> body(interaction.response(), schema, places));
        cases(interaction, operation, places);
      }
    }
  }

  private void body(Part part, String schema, Set<String> places) {
    for (MatchedValue place : MatchedValues.of(part)) {
      places.add(canonical(Pointers.parent(schema)));
      for (String speaking : schemas.at(schema, place.pointer())) {
        places.add(canonical(speaking));
      }
    }
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
