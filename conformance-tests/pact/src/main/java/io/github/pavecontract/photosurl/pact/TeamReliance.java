package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.Roles;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.MatchedValues.MatchedValue;
import io.github.pavecontract.photosurl.verify.finding.Coverage;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who relies on what: for each part of a contract, the teams whose pacts touch it.
 *
 * <p>A team relies on what it sends, on the statuses and properties that it expects, and on the texts for
 * which its matchers accept no other.
 */
final class TeamReliance {
  private static final String SECURITY = "/components/securitySchemes";

  private final Contract contract;
  private final Roles roles;
  private final Map<String, Coverage> byTeam = new TreeMap<>();
  private final Map<String, Map<String, Integer>> others = new LinkedHashMap<>();

  TeamReliance(Contract contract) {
    this.contract = contract;
    this.roles = contract.roles();
  }

  void add(String team, Interaction interaction) {
    Coverage coverage = byTeam.computeIfAbsent(team, name -> new Coverage(contract));
    Optional<Operation> operation = interaction.operation(contract);
    if (operation.isEmpty()) {
      return;
    }
    count(team, operation.get().pointer());
    if (interaction.request().header(contract.apiKeyHeader()).isPresent()) {
      count(team, SECURITY);
    }
    JsonNode body = pinned(interaction.response());
    List<MatchedValue> values = MatchedValues.of(interaction.response());
    Optional<Case> instance = instance(operation.get(), interaction, body);
    coverage.observe(
        operation.get(),
        instance.map(Case::name).orElse(""),
        interaction.request().body(),
        instance.map(aCase -> status(aCase, interaction)).orElse(interaction.status()),
        body,
        text -> values.stream().anyMatch(value -> value.relies(text)));
  }

  /** Who expects any status of a range relies on the range, whatever the example shows. */
  private int status(Case aCase, Interaction interaction) {
    boolean any =
        aCase.status().isRange() && !interaction.response().statusRules().isEmpty();
    return any
        ? IntStream.range(aCase.status().first(), aCase.status().first() + 100)
            .filter(status -> contract
                .responsePointer(aCase.operation(), status)
                .filter(pointer -> pointer.endsWith("/" + aCase.status().text()))
                .isPresent())
            .findFirst()
            .orElse(interaction.status())
        : interaction.status();
  }

  private void count(String team, String pointer) {
    others.computeIfAbsent(pointer, p -> new TreeMap<>()).merge(team, 1, Integer::sum);
  }

  /** The expected body without the texts in whose place others are accepted. */
  private static @Nullable JsonNode pinned(MessagePart response) {
    if (response.body() == null) {
      return null;
    }
    JsonNode pinned = response.body().deepCopy();
    for (MatchedValue place : MatchedValues.of(response)) {
      if (place.example().isTextual()
          && place.accepts("any other text")
          && parent(pinned, place.pointer()) instanceof ObjectNode object) {
        List<String> tokens = Pointers.tokens(place.pointer());
        object.put(tokens.get(tokens.size() - 1), "");
      }
    }
    return pinned;
  }

  private static JsonNode parent(JsonNode body, String pointer) {
    return pointer.isEmpty() ? body : body.at(JsonPointer.compile(Pointers.parent(pointer)));
  }

  /** The case that an interaction is one of: by its state and key first, else by its answer. */
  private Optional<Case> instance(
      Operation operation, Interaction interaction, @Nullable JsonNode body) {
    boolean hasKey = interaction.request().header(contract.apiKeyHeader()).isPresent();
    JsonNode request = interaction.request().body();
    Set<String> states =
        interaction.states().stream().map(Interaction.State::name).collect(Collectors.toSet());
    List<Case> inState = contract.cases(operation).stream()
        .filter(aCase -> states.contains(aCase.state())
            && aCase.status().matches(interaction.status())
            && hasKey == (aCase.apiKey() != ApiKeyUse.ABSENT)
            && (request == null) == (aCase.request() == null))
        .toList();
    return inState.stream()
        .filter(aCase -> request != null && photos(aCase.request()) == photos(request))
        .findFirst()
        .or(() -> inState.stream().findFirst())
        .or(() -> operation.equals(contract.operation())
            ? roles.instance(interaction.status(), body)
            : Optional.empty());
  }

  private static int photos(@Nullable JsonNode request) {
    return request == null ? 0 : request.path("photos").size();
  }

  /** The parts of the contract, each with the number of interactions that touch it, and the teams. */
  List<CoverageRow> rows() {
    List<CoverageRow> rows = new ArrayList<>();
    for (Operation each : contract.operations()) {
      rows.add(row("operation", each.method() + " " + each.path(), each.pointer()));
    }
    rows.add(row("security", contract.apiKeyHeader(), SECURITY));
    List<CoverageRow> parts = new Coverage(contract).rows();
    Map<String, List<CoverageRow>> observed = new TreeMap<>();
    byTeam.forEach((team, coverage) -> observed.put(team, coverage.rows()));
    for (int i = 0; i < parts.size(); i++) {
      CoverageRow part = parts.get(i);
      long interactions = 0;
      List<String> teams = new ArrayList<>();
      for (Map.Entry<String, List<CoverageRow>> entry : observed.entrySet()) {
        CoverageRow row = entry.getValue().get(i);
        interactions += row.valid();
        if (row.covered()) {
          teams.add(entry.getKey());
        }
      }
      if (!part.kind().equals("invariant") && !part.kind().equals("operation")) {
        rows.add(row(part.kind(), part.name(), part.pointer(), interactions, teams));
      }
    }
    return rows;
  }

  private CoverageRow row(String kind, String name, String pointer) {
    Map<String, Integer> teams = others.getOrDefault(pointer, Map.of());
    int interactions = teams.values().stream().mapToInt(Integer::intValue).sum();
    return row(kind, name, pointer, interactions, List.copyOf(teams.keySet()));
  }

  private static CoverageRow row(
      String kind, String name, String pointer, long interactions, List<String> teams) {
    return new CoverageRow(
        kind, name, pointer, interactions, -1, teams.isEmpty() ? "nobody relies on it" : "", teams);
  }
}
