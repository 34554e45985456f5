package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.Step.Slot;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The sessions of a run. A team's command is asked for one when it is needed, and once. */
final class KnownSessions {
  private final LiveSettings settings;
  private final Labels labels;
  private final String madeUpKey;
  private final Map<Slot, KnownSession> known = new LinkedHashMap<>();

  /**
   * Creates the sessions of a run.
   *
   * @param settings which sessions there are
   * @param labels the labels that the contract lists
   * @param example a key in the form that keys have
   */
  KnownSessions(LiveSettings settings, Labels labels, String example) {
    this.settings = settings;
    this.labels = labels;
    this.madeUpKey = MadeUpKey.like(example);
  }

  /** The session of a slot. That of a staged case is forgotten behind it, as nothing follows from it. */
  KnownSession in(Slot slot) throws IOException {
    if (slot.staged().isPresent()) {
      Case aCase = slot.staged().get();
      settings.stage().orElseThrow().prepare(aCase);
      return new KnownSession(aCase.sessionKey(), slot.state(), labels);
    }
    KnownSession session = known.get(slot);
    if (session == null) {
      session = KnownSession.of(key(slot), slot.state(), labels, settings.apiKey());
      known.put(slot, session);
    }
    return session;
  }

  Collection<KnownSession> all() {
    return known.values();
  }

  private String key(Slot slot) throws IOException {
    LiveSessions sessions = settings.sessions();
    return switch (slot.state()) {
      case ABSENT -> madeUpKey;
      case FOREIGN -> sessions.foreign().orElseThrow();
      case SUBMITTED ->
        sessions.submitted().isPresent() ? sessions.submitted().get() : printed(slot);
      case CLOSED -> sessions.closed().isPresent() ? sessions.closed().get() : printed(slot);
      default ->
        slot.number() < sessions.open().size() ? sessions.open().get(slot.number()) : printed(slot);
    };
  }

  private String printed(Slot slot) throws IOException {
    String key = settings
        .sessions()
        .command()
        .orElseThrow()
        .session(slot.state().name().toLowerCase(Locale.ROOT));
    // What may be sent to a session depends on what it is; it is one thing only.
    if (settings.sessions().named().contains(key)
        || known.values().stream().anyMatch(session -> session.key().equals(key))) {
      throw new IOException(
          "--session-command printed " + key + ", which is another session of this run");
    }
    return key;
  }
}
