package io.github.pavecontract.photosurl.verify.probe;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What may be sent to whom. A photo is final, and what a session really is shows only when it is sent
 * one, so that this does not rest on what the API answers, but on what its owner has allowed:
 *
 * <ul>
 *   <li>an open session gets photos with {@code --allow-submissions} only;
 *   <li>a session that is said to take none gets one photo at a time, another one only after that was
 *       refused, and several together only when each was refused before;
 *   <li>a session that took what it should have refused, or may have by what it answers, gets nothing any
 *       more.
 * </ul>
 */
final class Consent {
  private final boolean allowSubmissions;

  Consent(boolean allowSubmissions) {
    this.allowSubmissions = allowSubmissions;
  }

  /** Why photos may not be sent to a session; empty if they may. */
  Optional<String> objection(Session session, Set<SentPhoto> photos) {
    if (session.isLeftAlone()) {
      return Optional.of("the session " + session.key()
          + (session.submitted().isEmpty() ? " may have taken" : " took")
          + " a photo that it should have refused, and is left alone");
    }
    if (photos.isEmpty() || session.isMadeUp()) {
      return Optional.empty();
    }
    if (!session.isSaidToRefuse()) {
      return allowSubmissions
          ? Optional.empty()
          : Optional.of("needs --allow-submissions, as it submits photos");
    }
    Set<SentPhoto> unknown = new HashSet<>(photos);
    unknown.removeAll(session.refusedPhotos());
    if (unknown.isEmpty() || (unknown.size() == 1 && !session.isInDoubt())) {
      return Optional.empty();
    }
    return Optional.of(
        "the session " + session.key() + " has not refused each of these photos on its own");
  }
}
