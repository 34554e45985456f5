package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.pact.Interaction.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds one interaction at a time against the contract. */
final class CrossCheck {
  private static final String UNREAL =
      "Its matchers accept what the API sends, but the mock server answers with this example.";

  private final Contract contract;
  private final RequestCheck requests;
  private final ResponseCheck responses;
  private final PossibleAnswerCheck outcomes;
  private final MatcherCheck matchers;
  private final UnkeepableCheck unkeepable;
  private final MisplacedKey misplacedKey;

  CrossCheck(Contract contract) {
    this.contract = contract;
    SchemaValidator validator = contract.schemas();
    DeclaredSchemas schemas = contract.declaredSchemas();
    KnownTexts texts = new KnownTexts(contract, schemas);
    BodyCheck bodies = new BodyCheck(contract, validator, schemas);
    this.requests = new RequestCheck(contract, validator, bodies, texts);
    this.responses = new ResponseCheck(contract, bodies, texts);
    this.outcomes = new PossibleAnswerCheck(contract);
    this.matchers = new MatcherCheck(contract, validator, schemas, texts);
    this.unkeepable = new UnkeepableCheck(contract, validator, schemas, texts);
    this.misplacedKey = new MisplacedKey(contract);
  }

  private boolean ofPath(Interaction interaction) {
    return contract.operations().stream()
        .anyMatch(operation -> contract.path(operation).isIn(interaction.path()));
  }

  List<Complaint> check(Interaction interaction) {
    Optional<Operation> operation = interaction.operation(contract);
    if (operation.isEmpty()) {
      return List.of(Complaint.violation(
          PactRequestRule.OPERATION,
          contract.operation().pointer(),
          Pointers.child(interaction.request().pointer(), ofPath(interaction) ? "method" : "path"),
          contract.operation().method() + " " + contract.operation().path(),
          interaction.method() + " " + interaction.path()));
    }
    List<Complaint> found = new ArrayList<>();
    List<Complaint> ofRequest = requests.check(interaction, operation.get());
    // A team may pin how malformed requests are refused, as far as the contract has it.
    if (!expectsRefusal(interaction)) {
      found.addAll(ofRequest);
    }
    Situation situation = new Situation(contract, operation.get());
    Optional<Expectation> expectation = situation.expectation(interaction, ofRequest.isEmpty());
    boolean possible =
        expectation.filter(q -> outcomes.isPossible(interaction, q)).isPresent();
    Optional<MisplacedKey.Found> key =
        possible ? Optional.empty() : misplacedKey.toBlame(interaction, operation.get());
    if (key.isPresent()) {
      expectation = situation.expectation(interaction, isWellFormedBut(key, ofRequest), true);
      possible = expectation.filter(q -> outcomes.isPossible(interaction, q)).isPresent();
    }
    for (Complaint complaint : responses.check(interaction, operation.get())) {
      boolean ofBody = complaint.pactPointer().startsWith(interaction.response().bodyPointer());
      found.add(possible && ofBody ? complaint.asDrift(UNREAL) : complaint);
    }
    List<Complaint> never = unkeepable.check(interaction, operation.get());
    if (isWellFormedBut(key, found) && expectation.isPresent() && !possible) {
      found.addAll(outcomes.check(interaction, expectation.get()));
      if (isWellFormedBut(key, found) && never.isEmpty()) {
        found.add(outcomes.impossible(interaction, expectation.get()));
      }
    }
    key.map(place -> keyPlace(operation.get(), place)).ifPresent(found::add);
    found.addAll(never);
    found.addAll(matchers.check(interaction, operation.get()));
    states(interaction, found);
    return found;
  }

  /** Whether nothing is wrong but where the key stands, so that it hides nothing else. */
  private static boolean isWellFormedBut(
      Optional<MisplacedKey.Found> key, List<Complaint> complaints) {
    String place = key.map(MisplacedKey.Found::pointer).orElse("");
    return complaints.stream().allMatch(complaint -> complaint.pactPointer().equals(place));
  }

  private Complaint keyPlace(Operation operation, MisplacedKey.Found key) {
    return Complaint.violation(
            PactRequestRule.KEY_PLACE,
            Pointers.child(operation.pointer(), "security"),
            key.pointer(),
            "the header field `" + contract.apiKeyHeader() + "`",
            key.words())
        .about(key.words());
  }

  /** Whether the response is one to malformed requests, and not that of any other case. */
  private boolean expectsRefusal(Interaction interaction) {
    boolean possible = contract
        .roles()
        .malformed()
        .map(Case::status)
        .filter(status -> status.matches(interaction.status()))
        .isPresent();
    return possible
        && contract
            .roles()
            .instance(interaction.status(), interaction.response().body())
            .filter(aCase -> !aCase.status().isRange())
            .isEmpty();
  }

  private void states(Interaction interaction, List<Complaint> found) {
    long known = interaction.states().stream()
        .flatMap(state -> ProviderState.of(state.name()).stream())
        .distinct()
        .count();
    for (State state : interaction.states()) {
      if (known > 1) {
        found.add(Complaint.drift(
                PactRule.STATES,
                Pointers.child(contract.operation().pointer(), "x-cases"),
                state.pointer(),
                "one state of the contract",
                known + " of them")
            .withHint("Only the first is looked at."));
        break;
      }
      if (!contract.knowsState(state.name())) {
        found.add(Complaint.drift(
                PactRule.STATE,
                Pointers.child(contract.operation().pointer(), "x-cases"),
                state.pointer(),
                "a state of `x-cases`",
                "`" + state.name() + "`")
            .withHint(ProviderState.unknown(state.name())));
      }
    }
  }
}
