package io.github.pavecontract.photosurl.verify.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sessions that a live run may use.
 *
 * @param open keys of sessions without photos; each submission takes one of them
 * @param submitted the key of a session that has every photo
 * @param closed the key of a session that was inspected or has expired
 * @param foreign the key of a session of another account
 * @param command prints a key for each state that has none here
 */
public record LiveSessions(
    List<String> open,
    Optional<String> submitted,
    Optional<String> closed,
    Optional<String> foreign,
    Optional<SessionCommand> command) {
  /** Copies the list. */
  public LiveSessions {
    open = List.copyOf(open);
  }

  /**
   * Lists the keys that are known before the command is run.
   *
   * @return all of them, one that is named twice also twice
   */
  public List<String> named() {
    return Stream.of(open.stream(), submitted.stream(), closed.stream(), foreign.stream())
        .flatMap(keys -> keys)
        .toList();
  }
}
