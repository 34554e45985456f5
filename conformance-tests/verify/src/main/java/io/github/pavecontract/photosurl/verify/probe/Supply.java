package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.Step.Slot;
import java.util.List;
import java.util.stream.Stream;

/** Which sessions a run can have, by what it was given. */
final class Supply {
  private final Contract contract;
  private final LiveSettings settings;

  Supply(Contract contract, LiveSettings settings) {
    this.contract = contract;
    this.settings = settings;
  }

  /** The sessions that meet a need, the best first; none if it cannot be met. */
  List<Slot> slots(Need need) {
    return switch (need) {
      case FIRST, FRESH, FILLED -> open(0);
      case SECOND -> open(1);
      case THIRD -> open(2);
      case FOURTH -> open(3);
      case SUBMITTED -> given(ProviderState.SUBMITTED);
      case CLOSED -> given(ProviderState.CLOSED);
      case FOREIGN -> given(ProviderState.FOREIGN);
      case FULL -> join(Stream.of(open(0), given(ProviderState.SUBMITTED)));
      case ABSENT ->
        contract.roles().notFound().map(c -> Slot.of(ProviderState.ABSENT)).stream()
            .toList();
      case EARLY ->
        join(Stream.of(
            given(ProviderState.SUBMITTED),
            open(0),
            given(ProviderState.CLOSED),
            slots(Need.ABSENT)));
      case ANY ->
        join(Stream.of(
            slots(Need.FULL),
            // Without photos an open session can be asked as well.
            hasOpen(0) ? List.of(Slot.open(0)) : List.of(),
            given(ProviderState.CLOSED),
            slots(Need.ABSENT)));
    };
  }

  private static List<Slot> join(Stream<List<Slot>> slots) {
    return slots.flatMap(List::stream).distinct().toList();
  }

  /** An open session to which photos are submitted. */
  List<Slot> open(int number) {
    return settings.allowSubmissions() && hasOpen(number) ? List.of(Slot.open(number)) : List.of();
  }

  /** The session that was given as one in a state. */
  List<Slot> given(ProviderState state) {
    return has(state) ? List.of(Slot.of(state)) : List.of();
  }

  /** Whether there are more than so many open sessions. */
  boolean hasOpen(int number) {
    return settings.sessions().open().size() > number
        || settings.sessions().command().isPresent();
  }

  /** Whether there is a session in a state, be it open. */
  boolean hasAny(ProviderState state) {
    return state == ProviderState.OPEN ? hasOpen(0) : has(state);
  }

  /** Whether there is a session in a state in which it takes no photos. */
  boolean has(ProviderState state) {
    boolean command = settings.sessions().command().isPresent();
    return switch (state) {
      case ABSENT -> true;
      case SUBMITTED ->
        settings.sessions().submitted().isPresent() || (command && !settings.allowSubmissions());
      case CLOSED -> settings.sessions().closed().isPresent() || command;
      case FOREIGN -> settings.sessions().foreign().isPresent();
      default -> false;
    };
  }
}
