package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether a recording still says something about the API. */
public final class Staleness {
  /** The age at which a recording of the API or of a sandbox is stale, by default. */
  public static final Duration LIMIT = Duration.ofDays(90);

  /** How much earlier it may be here than where the recording was made. */
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(-1);

  private Staleness() {}

  /**
   * Says why a recording is stale.
   *
   * @param file the recording
   * @param metadata what it says of itself
   * @param contract the contract that it is to be held against
   * @param limit the age at which it is stale; one made from the documented samples does not age
   * @param clock the time
   * @return the reason, with the command that renews it; empty if it is fresh
   */
  public static Optional<Problem> of(
      Path file, Metadata metadata, Contract contract, Duration limit, Clock clock) {
    if (!major(metadata.contractVersion()).equals(major(contract.version()))) {
      return stale(
          file,
          metadata,
          "The recording is stale: it was recorded against contract " + metadata.contractVersion()
              + ", and this is contract " + contract.version() + ".");
    }
    Duration age = Duration.between(metadata.recordedAt(), Instant.now(clock));
    if (metadata.origin() != Origin.DOCUMENTED && age.compareTo(limit) > 0) {
      return stale(
          file,
          metadata,
          "The recording is stale: it was recorded on " + metadata.recordedAt() + ", "
              + age.toDays() + " days ago, and " + limit.toDays() + " days are allowed.");
    }
    if (age.compareTo(CLOCKS_DIFFER) < 0) {
      return stale(
          file,
          metadata,
          "The recording says that it was recorded on " + metadata.recordedAt()
              + ", which is to come, so that its age is unknown.");
    }
    return Optional.empty();
  }

  private static Optional<Problem> stale(Path file, Metadata metadata, String message) {
    return Optional.of(Problem.at(file.toString(), message, renewal(file, metadata)));
  }

  private static String renewal(Path file, Metadata metadata) {
    return "Renew it: "
        + switch (metadata.origin()) {
          case LIVE -> "photos-url verify --base-url " + metadata.baseUrl() + " --record " + file;
          case SANDBOX -> "photos-url verify --sandbox --record " + file;
          case DOCUMENTED -> "photos-url record --documented --out " + file;
        };
  }

  private static String major(String version) {
    return version.replaceFirst("\\..*$", "");
  }
}
