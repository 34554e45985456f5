package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.SideEffect;
import java.util.List;
import java.util.Optional;

/**
 * A case or a probe, to be asked in a session.
 *
 * @param asks what is asked; several are asked at once
 * @param slots the sessions in which it can be asked, the best first
 */
record Step(List<Ask> asks, List<Slot> slots) {
  /** Copies the lists. */
  Step {
    asks = List.copyOf(asks);
    slots = List.copyOf(slots);
  }

  /** What is asked: a case of the contract, or a row of the table of probes for some labels. */
  sealed interface Ask {
    String id();

    String sentence();

    SideEffect sideEffect();

    /** A case, as its example has it. */
    record OfCase(Case aCase) implements Ask {
      @Override
      public String id() {
        return aCase.name();
      }

      @Override
      public String sentence() {
        return aCase.summary();
      }

      @Override
      public SideEffect sideEffect() {
        return aCase.sideEffect();
      }
    }

    /** A probe, with photos of these labels. */
    record OfProbe(Probe probe, List<String> labels) implements Ask {
      @Override
      public String id() {
        return probe.id();
      }

      @Override
      public String sentence() {
        return probe.sentence();
      }

      @Override
      public SideEffect sideEffect() {
        return probe.sideEffect();
      }
    }
  }

  /**
   * Which session.
   *
   * @param state the state in which it is at first
   * @param number which of the open ones, from 0
   * @param staged the case whose state the target is brought into just before, in a session of its own
   */
  record Slot(ProviderState state, int number, Optional<Case> staged) {
    static Slot of(ProviderState state) {
      return new Slot(state, 0, Optional.empty());
    }

    static Slot open(int number) {
      return new Slot(ProviderState.OPEN, number, Optional.empty());
    }

    static Slot staged(Case aCase) {
      ProviderState state = ProviderState.of(aCase.state()).orElse(ProviderState.OPEN);
      return new Slot(state, 0, Optional.of(aCase));
    }
  }
}
