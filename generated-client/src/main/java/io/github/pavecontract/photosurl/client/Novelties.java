package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.ErrorEnvelope;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoResult;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks for what the contract does not know, in an answer that is decoded anyway. */
final class Novelties {
  /** The headers by which APIs announce a change of an operation, or its end. */
  private static final List<String> ANNOUNCEMENTS = List.of("Deprecation", "Sunset", "Warning");

  /** What a gateway says of itself is no news of the API; nor is a failure without an envelope. */
  private static final Set<Integer> OF_GATEWAYS = Set.of(413, 429, 502, 503, 504);

  private static final String STATUS = "status";
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

  /** Of a request with a label that the contract does not list it only assumes how it is answered. */
  private static boolean isOfListedLabels(List<Photo> sent) {
    return sent.stream().allMatch(photo -> photo.photoLabel().isKnown());
  }

  void inHead(Answer answer, List<Photo> sent) {
    int status = answer.status();
    if (status < 500 && !isKnown(status, sent)) {
      watch.tell(Drift.of(status >= 300 && status < 400 ? "redirect" : STATUS, ""));
    }
    for (String header : ANNOUNCEMENTS) {
      if (answer.has(header)) {
        watch.tell(Drift.of("header." + header.toLowerCase(Locale.ROOT), ""));
      }
    }
  }

  void inResults(List<PhotoResult> results, List<Photo> sent, SkippedProperties skipped) {
    int judged = isOfListedLabels(sent) ? results.size() : 0;
    for (int i = 0; i < judged; i++) {
      if (!results.get(i).photoLabel().isKnown()) {
        watch.tell(Drift.of(UNLISTED_VALUE, "/data/" + i + "/photo_label"));
      }
      if (!results.get(i).message().isKnown()) {
        watch.tell(Drift.of(UNLISTED_VALUE, "/data/" + i + "/message"));
      }
    }
    inBody(skipped);
  }

  void inEnvelope(
      Answer answer, ErrorEnvelope envelope, List<Photo> sent, SkippedProperties skipped) {
    if (answer.status() >= 500 && !isKnown(answer.status(), sent)) {
      watch.tell(Drift.of(STATUS, ""));
    }
    if (!envelope.message().isKnown() && isOfListedLabels(sent)) {
      watch.tell(Drift.of(UNLISTED_VALUE, "/message"));
    }
    inBody(skipped);
  }

  private void inBody(SkippedProperties skipped) {
    skipped.pointers().forEach(pointer -> watch.tell(Drift.of(UNDECLARED_PROPERTY, pointer)));
  }

  /** A range of statuses is what the contract assumes of malformed requests. */
  private boolean isKnown(int status, List<Photo> sent) {
    return OF_GATEWAYS.contains(status)
        || statuses.contains(Integer.toString(status))
        || (statuses.contains(status / 100 + "XX") && !isOfListedLabels(sent));
  }
}
