package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.OperationPath;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.Roles;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.Complaint.Side;
import io.github.pavecontract.photosurl.pact.Interaction.State;
import io.github.pavecontract.photosurl.question.Question;
import io.github.pavecontract.photosurl.report.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds one interaction at a time against the contract. */
final class CrossCheck {
  private static final String UNREAL =
      "Its matchers accept what the API sends, but the mock server answers with this example.";

  private final Contract contract;
  private final Roles roles;
  private final RequestCheck requests;
  private final ResponseCheck responses;
  private final OutcomeCheck outcomes;
  private final MatcherCheck matchers;

  CrossCheck(Contract contract) {
    this.contract = contract;
    this.roles = new Roles(contract);
    SchemaValidator validator = new SchemaValidator(contract.document());
    DeclaredSchemas schemas = new DeclaredSchemas(contract.document());
    KnownTexts texts = new KnownTexts(contract, schemas);
    BodyCheck bodies = new BodyCheck(contract, validator, schemas);
    this.requests = new RequestCheck(contract, validator, bodies, texts);
    this.responses = new ResponseCheck(contract, bodies, texts);
    this.outcomes = new OutcomeCheck(contract);
    this.matchers = new MatcherCheck(contract, validator, schemas, texts);
  }

  /** The operation that an interaction calls. */
  Optional<Operation> operation(Interaction interaction) {
    return contract.operations().stream()
        .filter(operation -> operation.method().equals(interaction.method())
            && new OperationPath(operation).isIn(interaction.path()))
        .findFirst();
  }

  private boolean ofPath(Interaction interaction) {
    return contract.operations().stream()
        .anyMatch(operation -> new OperationPath(operation).isIn(interaction.path()));
  }

  List<Complaint> check(Interaction interaction) {
    Optional<Operation> operation = operation(interaction);
    if (operation.isEmpty()) {
      return List.of(Side.REQUEST.complaint(
          "operation",
          roles.operation().pointer(),
          Pointers.child(interaction.request().pointer(), ofPath(interaction) ? "method" : "path"),
          roles.operation().method() + " " + roles.operation().path(),
          interaction.method() + " " + interaction.path()));
    }
    List<Complaint> found = new ArrayList<>();
    List<Complaint> ofRequest = requests.check(interaction, operation.get());
    // A team may pin how malformed requests are refused, as far as the contract has it.
    if (!expectsRefusal(interaction)) {
      found.addAll(ofRequest);
    }
    Optional<Question> question =
        new Situation(contract, operation.get()).question(interaction, ofRequest.isEmpty());
    boolean possible = question.filter(q -> outcomes.isPossible(interaction, q)).isPresent();
    for (Complaint complaint : responses.check(interaction, operation.get())) {
      boolean ofBody = complaint.pactPointer().startsWith(interaction.response().bodyPointer());
      found.add(possible && ofBody ? complaint.asDrift(UNREAL) : complaint);
    }
    if (found.isEmpty() && question.isPresent() && !possible) {
      found.addAll(outcomes.check(interaction, question.get()));
      if (found.isEmpty()) {
        found.add(OutcomeCheck.impossible(interaction, question.get()));
      }
    }
    found.addAll(matchers.check(interaction, operation.get()));
    states(interaction, found);
    return found;
  }

  /** Whether the response is one to malformed requests, and not that of any other case. */
  private boolean expectsRefusal(Interaction interaction) {
    boolean possible = roles
        .malformed()
        .map(Case::status)
        .filter(status -> status.matches(interaction.status()))
        .isPresent();
    return possible
        && roles
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
        found.add(new Complaint(
            Kind.DRIFT,
            "pact.states",
            "A session is in one state at a time.",
            Pointers.child(roles.operation().pointer(), "x-cases"),
            state.pointer(),
            "one state of the contract",
            known + " of them",
            "Only the first is looked at."));
        break;
      }
      if (ProviderState.of(state.name()).isEmpty()) {
        found.add(new Complaint(
            Kind.DRIFT,
            "pact.state",
            "A provider state is one of the contract, which every target can be brought into.",
            Pointers.child(roles.operation().pointer(), "x-cases"),
            state.pointer(),
            "a state of `x-cases`",
            "`" + state.name() + "`",
            ProviderState.unknown(state.name())));
      }
    }
  }
}
