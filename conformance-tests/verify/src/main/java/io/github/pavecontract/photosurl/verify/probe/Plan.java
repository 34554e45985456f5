package io.github.pavecontract.photosurl.verify.probe;

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

/**
 * What a run asks, in which order, and in which session each. First come the questions that leave an
 * open session as it is, then the longest chain of submissions that the sessions allow, then the ones
 * that can submit nothing as every label is final. Where requests are limited, the last ones go.
 */
final class Plan {
  /** What is not asked, and why. */
  record Skip(Ask ask, String reason) {}

  private static final String NEEDS_BUDGET = "needs --allow-submissions, as it submits photos";

  private final Contract contract;
  private final LiveSettings settings;
  private final List<Probe> probes;
  private final List<String> labels;
  private final List<Step> steps = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();

  private Plan(Contract contract, LiveSettings settings, List<Probe> probes) {
    this.contract = contract;
    this.settings = settings;
    this.probes = probes;
    this.labels = contract.labels(contract.operation()).all();
  }

  static Plan of(Contract contract, LiveSettings settings, List<Probe> probes) {
    Plan plan = new Plan(contract, settings, probes);
    plan.addCasesThatSubmitNothing();
    plan.add(Need.UNTOUCHED);
    plan.add(Need.ABSENT);
    plan.add(Need.CLOSED);
    plan.add(Need.FOREIGN);
    plan.addSubmissions();
    plan.add(Need.FILLED);
    plan.add(Need.FULL);
    plan.add(Need.ANY);
    plan.limit(settings.maxRequests());
    return plan;
  }

  List<Step> steps() {
    return steps;
  }

  List<Skip> skips() {
    return skips;
  }

  private void addCasesThatSubmitNothing() {
    for (Case aCase : contract.cases()) {
      ProviderState state = ProviderState.of(aCase.state()).orElse(null);
      if (state == null) {
        skip(aCase, ProviderState.unknown(aCase.state()));
      } else if (state == ProviderState.ABSENT) {
        steps.add(new Step(new Ask.OfCase(aCase), Slot.absent(aCase.sessionKey())));
      } else if (state == ProviderState.CLOSED) {
        addIf(has(ProviderState.CLOSED), aCase, Slot.of(state), Need.CLOSED);
      } else if (state == ProviderState.FOREIGN) {
        addIf(has(ProviderState.FOREIGN), aCase, Slot.of(state), Need.FOREIGN);
      } else if (state == ProviderState.OPEN && aCase.sideEffect() == SideEffect.NONE) {
        // Without a key it does not matter what the session has.
        boolean anywhere = aCase.apiKey() == ApiKeyUse.ABSENT && !hasOpen(0);
        addIf(
            hasOpen(0) || (anywhere && has(ProviderState.SUBMITTED)),
            aCase,
            anywhere ? Slot.of(ProviderState.SUBMITTED) : Slot.open(0),
            Need.UNTOUCHED);
      }
    }
  }

  private void addSubmissions() {
    List<Case> bySize = inState(ProviderState.OPEN, SideEffect.SUBMITS);
    List<Case> following = inState(ProviderState.PARTLY_SUBMITTED, SideEffect.SUBMITS);
    List<Case> last = inState(ProviderState.SUBMITTED, SideEffect.NONE);
    for (int number = 0; number < Math.max(bySize.size(), 4); number++) {
      Need need = need(number);
      if (number < bySize.size()) {
        addSubmission(bySize.get(number), number, need);
      }
      if (number == 0) {
        following.forEach(c -> addSubmission(c, 0, Need.FIRST));
        add(Need.FIRST);
      }
      boolean fullest = number == 0 ? !hasOpen(1) : number == 1 && hasOpen(1);
      if (fullest && !has(ProviderState.SUBMITTED) && settings.allowSubmissions() && hasOpen(0)) {
        for (Case aCase : last) {
          steps.add(new Step(new Ask.OfCase(aCase), Slot.open(number)));
        }
      }
      if (number > 0) {
        add(need);
      }
    }
    for (Case aCase : last) {
      boolean placed = steps.stream().anyMatch(step -> step.ask().id().equals(aCase.name()));
      if (!placed) {
        addIf(has(ProviderState.SUBMITTED), aCase, Slot.of(ProviderState.SUBMITTED), Need.FULL);
      }
    }
  }

  private static Need need(int number) {
    return switch (number) {
      case 0 -> Need.FIRST;
      case 1 -> Need.SECOND;
      case 2 -> Need.THIRD;
      default -> Need.FOURTH;
    };
  }

  private List<Case> inState(ProviderState state, SideEffect sideEffect) {
    return contract.cases().stream()
        .filter(c -> ProviderState.of(c.state()).orElse(null) == state)
        .filter(c -> state == ProviderState.SUBMITTED || c.sideEffect() == sideEffect)
        .sorted(Comparator.comparing(c -> c.response().path("data").size()))
        .toList();
  }

  private void addSubmission(Case aCase, int number, Need need) {
    if (!settings.allowSubmissions()) {
      skip(aCase, NEEDS_BUDGET);
    } else {
      addIf(hasOpen(number), aCase, Slot.open(number), need);
    }
  }

  private void addIf(boolean possible, Case aCase, Slot slot, Need need) {
    if (possible) {
      steps.add(new Step(new Ask.OfCase(aCase), slot));
    } else {
      skip(aCase, "needs " + need.missing());
    }
  }

  private void skip(Case aCase, String reason) {
    skips.add(new Skip(new Ask.OfCase(aCase), reason));
  }

  /** Adds the probes that need this. */
  private void add(Need need) {
    for (Probe probe : probes) {
      if (probe.need() == need) {
        Optional<Slot> slot = slot(need);
        boolean hasKey = probe.key() != Key.SECOND || settings.secondApiKey().isPresent();
        for (List<String> some : probe.photos().of(labels)) {
          Ask ask = new Ask.OfProbe(probe, some);
          if (ask.sideEffect() == SideEffect.SUBMITS && !settings.allowSubmissions()) {
            skips.add(new Skip(ask, "needs " + need.missing()));
          } else if (slot.isPresent() && hasKey) {
            steps.add(new Step(ask, slot.get()));
          } else if (slot.isPresent()) {
            skips.add(new Skip(ask, "needs a second API key (PAVE_SECOND_API_KEY)"));
          } else {
            skips.add(new Skip(ask, "needs " + need.missing()));
          }
        }
      }
    }
  }

  private Optional<Slot> slot(Need need) {
    return switch (need) {
      case UNTOUCHED -> open(0, true);
      case FIRST, FILLED -> open(0, settings.allowSubmissions());
      case SECOND -> open(1, settings.allowSubmissions());
      case THIRD -> open(2, settings.allowSubmissions());
      case FOURTH -> open(3, settings.allowSubmissions());
      case FULL -> given(ProviderState.SUBMITTED).or(() -> open(0, settings.allowSubmissions()));
      case ANY -> slot(Need.FULL).or(() -> given(ProviderState.CLOSED)).or(() -> slot(Need.ABSENT));
      case CLOSED -> given(ProviderState.CLOSED);
      case FOREIGN -> given(ProviderState.FOREIGN);
      case ABSENT -> contract.roles().notFound().map(aCase -> Slot.absent(aCase.sessionKey()));
    };
  }

  private Optional<Slot> open(int number, boolean allowed) {
    return allowed && hasOpen(number) ? Optional.of(Slot.open(number)) : Optional.empty();
  }

  private Optional<Slot> given(ProviderState state) {
    return has(state) ? Optional.of(Slot.of(state)) : Optional.empty();
  }

  private boolean hasOpen(int number) {
    return settings.sessions().open().size() > number
        || settings.sessions().command().isPresent();
  }

  private boolean has(ProviderState state) {
    boolean command = settings.sessions().command().isPresent();
    return switch (state) {
      case SUBMITTED ->
        settings.sessions().submitted().isPresent() || (command && !settings.allowSubmissions());
      case CLOSED -> settings.sessions().closed().isPresent() || command;
      case FOREIGN -> settings.sessions().foreign().isPresent();
      default -> false;
    };
  }

  private void limit(int maxRequests) {
    while (steps.size() > maxRequests) {
      Step last = steps.remove(steps.size() - 1);
      skips.add(0, new Skip(last.ask(), "needs --max-requests of more than " + maxRequests));
    }
  }
}
