package io.github.pavecontract.photosurl.diff.report;

import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.diff.schema.core.OrNull;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Version;
import io.github.pavecontract.photosurl.document.Version.Bump;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to know about a comparison beside its changes. */
final class Notices {
  private final Comparison comparison;
  private final List<String> notices = new ArrayList<>();

  private Notices(Comparison comparison) {
    this.comparison = comparison;
  }

  static List<String> of(Comparison comparison) {
    Notices all = new Notices(comparison);
    if (!comparison.changes().isEmpty()) {
      all.orNull(comparison.before());
      all.orNull(comparison.after());
      all.version();
    }
    return all.notices;
  }

  private void orNull(Document document) {
    List<String> places = OrNull.in(document);
    if (!places.isEmpty()) {
      notices.add(
          "`nullable: true` alone among alternatives is read as null, as generators mean it: "
              + document.place(places.get(0))
              + (places.size() > 1 ? " and " + (places.size() - 1) + " more." : "."));
    }
  }

  /** Whether the version grew by what the changes come to; what is no semantic version says nothing. */
  private void version() {
    Optional<Version> old = version(comparison.before());
    Optional<Version> now = version(comparison.after());
    Bump bump = comparison.semver();
    if (old.isPresent() && now.isPresent() && bump.compareTo(Bump.PATCH) > 0) {
      Version least = old.get().after(bump);
      if (now.get().compareTo(least) < 0) {
        notices.add("`info.version` is " + now.get() + " at "
            + comparison.after().place("/info/version") + ", was " + old.get()
            + ", and must grow to " + least + " at least.");
      }
    }
  }

  private static Optional<Version> version(Document document) {
    return Version.parse(document.at("/info/version").asText());
  }
}
