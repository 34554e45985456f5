package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.pact.PactReplay.Answer;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.finding.FinalPhotos;
import io.github.pavecontract.photosurl.verify.finding.GatewayAnswers;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.probe.Respondent;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Replays the interactions of all pacts before any answer is judged: only then it is clear whether the
 * API itself has answered, and whether pacts can be blamed at all.
 */
final class ReplayRun {
  /**
   * What follows from the answer to an interaction.
   *
   * @param complaints where it is not what the team expects, or why the interaction was not replayed
   * @param unjudged why nothing follows from it; empty if something does
   */
  record Outcome(List<Complaint> complaints, String unjudged) {}

  private static final Outcome NOTHING_ASKED = new Outcome(List.of(), "");

  private final Contract contract;
  private final PactStage stage;
  private final PactReplay replay;
  private final GatewayAnswers gateway = new GatewayAnswers();
  private final IdentityHashMap<Interaction, Outcome> outcomes = new IdentityHashMap<>();
  private Optional<Unjudged> problem = Optional.empty();
  private Optional<Unjudged> failure = Optional.empty();
  private int failures;
  private int answers;
  private int refused;

  ReplayRun(Contract contract, PactStage stage) {
    this.contract = contract;
    this.stage = stage;
    this.replay = new PactReplay(contract, stage);
  }

  /** Replays what the contract has at all. */
  void run(List<Pact> pacts) {
    List<Interaction> interactions =
        pacts.stream().flatMap(pact -> pact.interactions().stream()).toList();
    Respondent respondent =
        new Respondent(contract, stage.baseUrl(), stage.timeFor(interactions.size()));
    for (Interaction interaction : interactions) {
      interaction
          .operation(contract)
          .ifPresent(
              operation -> outcomes.put(interaction, outcome(interaction, operation, respondent)));
    }
    problem = respondent.problem();
    if (problem.filter(Unjudged::everything).isPresent()) {
      // What something else answers, or nothing, is no fault of a pact or of the API.
      answers = 0;
      failure = Optional.empty();
      outcomes.replaceAll((interaction, outcome) ->
          isGap(outcome) ? outcome : new Outcome(List.of(), problem.get().reason()));
    }
  }

  private Outcome outcome(Interaction interaction, Operation operation, Respondent respondent) {
    Optional<String> end = respondent.end();
    if (end.isPresent()) {
      return new Outcome(List.of(), end.get());
    }
    Answer answer = replay.of(interaction, operation);
    answer.silence().ifPresent(respondent::unanswered);
    Optional<Integer> status =
        answer.received().map(received -> received.exchange().response().status());
    if (status.filter(GatewayAnswers::isOne).isPresent() && !answer.complaints().isEmpty()) {
      return new Outcome(List.of(), gateway.add(status.get()));
    }
    answer.received().ifPresent(received -> respondent.answered(received, interaction.status()));
    Outcome outcome =
        new Outcome(answer.complaints(), answer.failure().map(Unjudged::reason).orElse(""));
    if (answer.failure().isPresent()) {
      failure = failure.or(answer::failure);
      failures++;
    } else if (!isGap(outcome)) {
      answers++;
    } else if (Situation.unknownState(contract, interaction).isPresent()) {
      refused++;
    }
    return outcome;
  }

  private static boolean isGap(Outcome outcome) {
    return outcome.complaints().stream().anyMatch(complaint -> complaint.kind() == Kind.GAP);
  }

  Outcome of(Interaction interaction) {
    return outcomes.getOrDefault(interaction, NOTHING_ASKED);
  }

  /** How many interactions are in a state that is not known. */
  int refused() {
    return refused;
  }

  /** Why nothing was replayed, or not all of it. */
  Optional<Unjudged> problem() {
    return problem
        .or(this::unreadable)
        .or(() -> gateway.insteadOf(answers))
        .or(() -> answers == 0
            ? Optional.of(Unjudged.partly("no interaction was replayed"))
            : Optional.empty());
  }

  /** One answer that tells nothing is enough for not knowing whether the API keeps the pacts. */
  private Optional<Unjudged> unreadable() {
    return failure.map(first -> new Unjudged(
        Counted.of(failures, "interaction") + " without an answer that can be read: "
            + first.reason(),
        first.remedy(),
        false));
  }

  List<String> notes() {
    return gateway.notes();
  }

  List<FinalPhotos> finalPhotos() {
    return stage.finalPhotos();
  }
}
