package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.ErrorEnvelope;
import io.github.pavecontract.photosurl.client.model.PhotoResult;
import java.util.List;
import java.util.Locale;

/** Looks for what the contract does not know, in an answer that is decoded anyway. */
final class Novelties {
  /** The headers by which APIs announce a change of an operation, or its end. */
  private static final List<String> ANNOUNCEMENTS = List.of("Deprecation", "Sunset", "Warning");

  private static final String UNDECLARED_PROPERTY = "schema.undeclared-property";
  private static final String UNLISTED_VALUE = "schema.unlisted-value";

  private final DriftWatch watch;
  private final List<String> statuses;

  Novelties(DriftWatch watch, List<String> statuses) {
    this.watch = watch;
    this.statuses = statuses;
  }

  boolean areLookedFor() {
    return watch.isOn();
  }

  void inHead(Answer answer) {
    int status = answer.status();
    if (!isKnown(status)) {
      watch.tell(Drift.of(status >= 300 && status < 400 ? "redirect" : "status", ""));
    }
    for (String header : ANNOUNCEMENTS) {
      if (answer.has(header)) {
        watch.tell(Drift.of("header." + header.toLowerCase(Locale.ROOT), ""));
      }
    }
  }

  void inResults(List<PhotoResult> results, SkippedProperties skipped) {
    for (int i = 0; i < results.size(); i++) {
      if (!results.get(i).photoLabel().isKnown()) {
        watch.tell(Drift.of(UNLISTED_VALUE, "/data/" + i + "/photo_label"));
      }
      if (!results.get(i).message().isKnown()) {
        watch.tell(Drift.of(UNLISTED_VALUE, "/data/" + i + "/message"));
      }
    }
    inBody(skipped);
  }

  void inEnvelope(ErrorEnvelope envelope, SkippedProperties skipped) {
    if (!envelope.message().isKnown()) {
      watch.tell(Drift.of(UNLISTED_VALUE, "/message"));
    }
    inBody(skipped);
  }

  private void inBody(SkippedProperties skipped) {
    skipped.pointers().forEach(pointer -> watch.tell(Drift.of(UNDECLARED_PROPERTY, pointer)));
  }

  /** What a gateway says of itself is no news of the API. */
  private boolean isKnown(int status) {
    return statuses.contains(Integer.toString(status))
        || statuses.contains(status / 100 + "XX")
        || statuses.contains("0")
        || (status >= 502 && status <= 504);
  }
}
