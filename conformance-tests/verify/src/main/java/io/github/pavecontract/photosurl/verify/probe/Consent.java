package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.ProviderState;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What may be sent to whom. A photo is final, and what a session really is shows only when it is sent
 * one; even a refusal proves nothing to whoever does not trust the API. So this rests on what its owner has
 * allowed:
 *
 * <ul>
 *   <li>an open session gets photos with {@code --allow-submissions} only;
 *   <li>a session that is said to take none gets photos of one label; with {@code --allow-submissions}
 *       also of another one after each was refused, and several together only when each was before;
 *   <li>a session that took what it should have refused, or may have by what it answers, gets nothing any
 *       more.
 * </ul>
 */
final class Consent {
  /** What an open session wants. */
  static final String TO_SUBMIT = "needs --allow-submissions, as it submits photos";

  /** What a session wants that is said to take no photos. */
  static final String TO_SEND_ANOTHER_LABEL =
      "needs --allow-submissions, as a session that is said to take no photos may take one of another"
          + " label";

  private final boolean allowSubmissions;

  Consent(boolean allowSubmissions) {
    this.allowSubmissions = allowSubmissions;
  }

  /** Whether a session in a state gets photos of one label at the most. */
  boolean isForOneLabel(ProviderState state) {
    return !allowSubmissions && KnownSession.isSaidToRefuse(state);
  }

  /** Why photos may not be sent to whatever session in a state; empty if one will do that has refused them. */
  Optional<String> objection(ProviderState state, Set<String> labels) {
    if (labels.isEmpty() || state == ProviderState.ABSENT) {
      return Optional.empty();
    }
    if (!KnownSession.isSaidToRefuse(state)) {
      return allowSubmissions ? Optional.empty() : Optional.of(TO_SUBMIT);
    }
    return isForOneLabel(state) && labels.size() > 1
        ? Optional.of(TO_SEND_ANOTHER_LABEL)
        : Optional.empty();
  }

  /** Why photos may not be sent to a session; empty if they may. */
  Optional<String> objection(KnownSession session, Set<String> labels) {
    if (session.isLeftAlone()) {
      return Optional.of(
          "the session " + session.key()
              + (session.submitted().isEmpty() ? " may have taken" : " took")
              + " a photo that it should have refused, and is left alone; look it up, and name another");
    }
    Optional<String> always = objection(session.state(), labels);
    Set<String> unknown = new HashSet<>(labels);
    unknown.removeAll(session.refused());
    if (always.isPresent() || unknown.isEmpty() || !session.isSaidToRefuse()) {
      return always;
    }
    if (session.isInDoubt()) {
      return Optional.of("the session " + session.key()
          + " has answered a photo without a refusal in the words of the contract, and gets no other;"
          + " see the finding, or name another session");
    }
    if (isForOneLabel(session.state()) && !session.refused().isEmpty()) {
      return Optional.of(TO_SEND_ANOTHER_LABEL);
    }
    return unknown.size() == 1
        ? Optional.empty()
        : Optional.of(
            "the session " + session.key() + " has not refused each of these photos on its own");
  }
}
