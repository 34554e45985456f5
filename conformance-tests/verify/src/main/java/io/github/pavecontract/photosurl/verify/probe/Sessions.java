package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.Step.Slot;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sessions of a run. A team's command is asked for one when it is needed, and once. */
final class Sessions {
  private final LiveSettings settings;
  private final List<String> labels;
  private final Map<Slot, Session> known = new LinkedHashMap<>();

  Sessions(LiveSettings settings, List<String> labels) {
    this.settings = settings;
    this.labels = labels;
  }

  Session in(Slot slot) throws IOException {
    Session session = known.get(slot);
    if (session == null) {
      session = new Session(key(slot), slot.state());
      if (slot.state() == ProviderState.SUBMITTED) {
        for (String label : labels) {
          session.makeFinal(settings.apiKey(), label);
        }
      }
      known.put(slot, session);
    }
    return session;
  }

  Collection<Session> all() {
    return known.values();
  }

  private String key(Slot slot) throws IOException {
    LiveSessions sessions = settings.sessions();
    return switch (slot.state()) {
      case ABSENT -> slot.key().orElseThrow();
      case FOREIGN -> sessions.foreign().orElseThrow();
      case SUBMITTED ->
        sessions.submitted().isPresent() ? sessions.submitted().get() : printed(slot);
      case CLOSED -> sessions.closed().isPresent() ? sessions.closed().get() : printed(slot);
      default ->
        slot.number() < sessions.open().size() ? sessions.open().get(slot.number()) : printed(slot);
    };
  }

  private String printed(Slot slot) throws IOException {
    return settings
        .sessions()
        .command()
        .orElseThrow()
        .session(slot.state().name().toLowerCase(Locale.ROOT));
  }
}
