package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.SideEffect;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.Step.Ask;
import io.github.pavecontract.photosurl.verify.probe.Step.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run asks, in which order, and in which sessions each. What asks about API keys comes before what
 * can end the use of a session, and what submits only new labels before what sends one again. First come
 * the sessions that are said to take no photo, which get one after the other and then all together, then the longest chain of
 * submissions that the open sessions allow, then what can submit nothing as every label is final. Where
 * requests are limited, the last ones go. Whether a photo may be sent at all is up to {@link Consent}.
 */
final class Plan {
  /** What is not asked, and why. */
  record Skip(Ask ask, String reason) {}

  private final Contract contract;
  private final LiveSettings settings;
  private final Supply supply;
  private final Consent consent;
  private final List<Probe> probes;
  private final List<String> labels;
  private final List<Step> steps = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();
  private boolean early;

  private Plan(Contract contract, LiveSettings settings, List<Probe> probes) {
    this.contract = contract;
    this.settings = settings;
    this.supply = new Supply(contract, settings);
    this.consent = new Consent(settings.allowSubmissions());
    this.probes = probes;
    this.labels = contract.labels(contract.operation()).all();
  }

  static Plan of(Contract contract, LiveSettings settings, List<Probe> probes) {
    Plan plan = new Plan(contract, settings, probes);
    plan.addOthers();
    plan.addRefusing(Need.ABSENT, ProviderState.ABSENT);
    if (plan.supply.has(ProviderState.SUBMITTED)) {
      plan.addEarly();
    }
    plan.addRefusing(Need.SUBMITTED, ProviderState.SUBMITTED);
    plan.addRefusing(Need.CLOSED, ProviderState.CLOSED);
    plan.addRefusing(Need.FOREIGN, ProviderState.FOREIGN);
    plan.addSubmissions();
    plan.addEarly();
    plan.add(Need.FILLED);
    plan.add(Need.FULL);
    plan.add(Need.ANY);
    plan.limit(settings.maxRequests());
    return plan;
  }

  List<Step> steps() {
    return steps;
  }

  int requests() {
    return steps.stream().mapToInt(step -> step.asks().size()).sum();
  }

  List<Skip> skips() {
    return skips;
  }

  /**
   * Adds the cases of other operations, and those in a state that no session of a provider is known by:
   * where the target can be brought into it. Of others what changes nothing is asked, in a session that
   * is said to be in this state.
   */
  private void addOthers() {
    for (Case aCase : contract.cases()) {
      Optional<ProviderState> state = ProviderState.of(aCase.state());
      boolean ofPhotos = aCase.operation().equals(contract.operation());
      if (ofPhotos && state.isPresent()) {
        continue;
      }
      if (settings.stage().isPresent()) {
        addIf(true, aCase, List.of(Slot.staged(aCase)), Need.ANY);
      } else if (state.isEmpty()) {
        skip(
            aCase,
            "needs a target that can be brought into the state `" + aCase.state()
                + "`, such as the sandbox");
      } else if (aCase.sideEffect() != SideEffect.NONE) {
        skip(aCase, "needs a target made for tests, such as the sandbox, as it changes something");
      } else {
        addIf(
            supply.hasAny(state.get()), aCase, List.of(Slot.of(state.get())), Need.of(state.get()));
      }
    }
  }

  /** The cases of the operation that is asked, in the states that can be had. */
  private List<Case> cases() {
    return contract.cases(contract.operation()).stream()
        .filter(aCase -> ProviderState.of(aCase.state()).isPresent())
        .toList();
  }

  /** Adds what is asked in a session that takes no photo: the single photos first. */
  private void addRefusing(Need need, ProviderState state) {
    add(need);
    if (state == ProviderState.SUBMITTED && !supply.has(state)) {
      // Such a session can also come about in this run.
      return;
    }
    for (Case aCase : cases()) {
      if (ProviderState.of(aCase.state()).filter(s -> s == state).isPresent()
          && aCase.apiKey() != ApiKeyUse.ABSENT) {
        addIf(supply.has(state), aCase, List.of(Slot.of(state)), need);
      }
    }
  }

  private void addSubmissions() {
    List<Case> bySize = inState(ProviderState.OPEN, SideEffect.SUBMITS);
    List<Case> following = inState(ProviderState.PARTLY_SUBMITTED, SideEffect.SUBMITS);
    for (int number = 0; number < Math.max(bySize.size(), 4); number++) {
      Need need = Need.open(number);
      if (number < bySize.size()) {
        addSubmission(bySize.get(number), number, need);
      }
      if (number == 0) {
        if (!supply.open(0).isEmpty()) {
          addEarly();
        }
        add(Need.FRESH);
        following.forEach(c -> addSubmission(c, 0, Need.FIRST));
        // If one of them submits after all, the probes behind it miss the labels that are left.
        addWithoutKey();
        add(Need.FIRST);
      }
      boolean fullest = number == 0 ? !supply.hasOpen(1) : number == 1 && supply.hasOpen(1);
      if (fullest && !supply.has(ProviderState.SUBMITTED)) {
        addInFull(number);
      }
      if (number > 0) {
        add(need);
      }
    }
    inState(ProviderState.OPEN, SideEffect.NONE).stream()
        .filter(aCase -> aCase.apiKey() != ApiKeyUse.ABSENT)
        .forEach(aCase -> addAnywhere(aCase, supply.slots(Need.FULL), Need.FULL));
  }

  /** Adds the cases of a session with every photo to one that this run fills. */
  private void addInFull(int number) {
    inState(ProviderState.SUBMITTED, SideEffect.NONE)
        .forEach(aCase -> addIf(
            supply.hasOpen(0) && settings.allowSubmissions(),
            aCase,
            List.of(Slot.open(number)),
            Need.FULL));
  }

  /**
   * Adds what asks about API keys with a photo that is final already, where no other question can have
   * ended the use of the session.
   */
  private void addEarly() {
    if (early) {
      return;
    }
    early = true;
    add(Need.EARLY);
    withoutKey()
        .filter(Plan::hasOnePhoto)
        .forEach(aCase -> addAnywhere(aCase, supply.slots(Need.EARLY), Need.ABSENT));
  }

  /** Adds the other cases that lack an API key, for which it makes no difference what the session has. */
  private void addWithoutKey() {
    withoutKey().filter(aCase -> !hasOnePhoto(aCase)).forEach(aCase -> {
      List<Slot> slots = Stream.of(
              supply.open(0), supply.given(ProviderState.SUBMITTED), supply.slots(Need.ABSENT))
          .flatMap(List::stream)
          .toList();
      addAnywhere(aCase, slots, Need.ABSENT);
    });
  }

  private Stream<Case> withoutKey() {
    return cases().stream().filter(aCase -> aCase.apiKey() == ApiKeyUse.ABSENT);
  }

  private static boolean hasOnePhoto(Case aCase) {
    return aCase.request() != null && aCase.request().path("photos").size() == 1;
  }

  private List<Case> inState(ProviderState state, SideEffect sideEffect) {
    return cases().stream()
        .filter(c -> ProviderState.of(c.state()).orElse(null) == state)
        .filter(c -> state == ProviderState.SUBMITTED || c.sideEffect() == sideEffect)
        .sorted(Comparator.comparing(c -> c.response().path("data").size()))
        .toList();
  }

  private void addSubmission(Case aCase, int number, Need need) {
    if (!settings.allowSubmissions()) {
      skip(aCase, Consent.TO_SUBMIT);
    } else {
      addIf(supply.hasOpen(number), aCase, List.of(Slot.open(number)), need);
    }
  }

  private void addAnywhere(Case aCase, List<Slot> slots, Need need) {
    addIf(!slots.isEmpty(), aCase, slots, need);
  }

  private void addIf(boolean possible, Case aCase, List<Slot> slots, Need need) {
    List<Slot> some = slots.stream().filter(slot -> mayBeSent(aCase, slot)).toList();
    if (!possible) {
      skip(aCase, "needs " + need.missing());
    } else if (some.isEmpty()) {
      skip(aCase, Consent.TO_SEND_ANOTHER_LABEL);
    } else {
      steps.add(new Step(List.of(new Ask.OfCase(aCase)), some));
    }
  }

  /** Whether the first photo of a case is of the label that such a session gets, or it has none. */
  private boolean mayBeSent(Case aCase, Slot slot) {
    JsonNode request = aCase.request() == null ? MissingNode.getInstance() : aCase.request();
    return !consent.isForOneLabel(slot.state())
        || request.path("photos").isEmpty()
        || labels.indexOf(request.at("/photos/0/photo_label").asText()) == 0;
  }

  private void skip(Case aCase, String reason) {
    skip(List.of(new Ask.OfCase(aCase)), reason);
  }

  private void skip(List<Ask> asks, String reason) {
    asks.forEach(ask -> skips.add(new Skip(ask, reason)));
  }

  /** Adds the probes that need this. */
  private void add(Need need) {
    for (Probe probe : probes) {
      if (probe.need() == need) {
        List<Slot> slots = supply.slots(need);
        boolean hasKey = probe.key() != Key.SECOND || settings.secondApiKey().isPresent();
        for (List<Ask> asks : asks(probe, slots)) {
          if (probe.sideEffect() == SideEffect.SUBMITS && !settings.allowSubmissions()) {
            skip(asks, "needs " + need.missing());
          } else if (!slots.isEmpty() && hasKey) {
            steps.add(new Step(asks, slots));
          } else if (!slots.isEmpty()) {
            skip(asks, "needs a second API key (PAVE_SECOND_API_KEY)");
          } else {
            skip(asks, "needs " + need.missing());
          }
        }
      }
    }
  }

  /**
   * What a probe asks, those together that are asked at once. Of questions that differ only in their
   * labels there is one where a session gets photos of one label only.
   */
  private List<List<Ask>> asks(Probe probe, List<Slot> slots) {
    boolean ofOneLabel = probe.photos() == Photos.EVERY
        && !slots.isEmpty()
        && slots.stream().allMatch(slot -> consent.isForOneLabel(slot.state()));
    List<Ask> asks = (ofOneLabel ? Photos.FIRST : probe.photos())
        .of(labels, probe.urls()).stream()
            .<Ask>map(some -> new Ask.OfProbe(probe, some))
            .toList();
    return probe.together() && !asks.isEmpty()
        ? List.of(asks)
        : asks.stream().map(List::of).toList();
  }

  private void limit(int maxRequests) {
    while (requests() > maxRequests) {
      Step last = steps.remove(steps.size() - 1);
      String reason = "needs --max-requests of more than " + maxRequests;
      skips.addAll(0, last.asks().stream().map(ask -> new Skip(ask, reason)).toList());
    }
  }
}
