package io.github.pavecontract.photosurl.release;

import io.github.pavecontract.photosurl.contract.release.ReleasedFiles;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.document.Version;
import io.github.pavecontract.photosurl.document.Version.Bump;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a contract pass whose version says how much it differs from the latest released one. */
public final class ReleaseGate {
  private final Path contract;
  private final ReleasedFiles releases;
  private final Changelog changelog;
  private final Demand demand;

  /**
   * Sets up the gate.
   *
   * @param contract the contract that is worked on
   * @param releases the folder of released contracts
   * @param changelog the changelog
   * @param demand says how much the version must grow
   */
  public ReleaseGate(Path contract, Path releases, Changelog changelog, Demand demand) {
    this.contract = contract;
    this.releases = new ReleasedFiles(releases, "", ".yaml");
    this.changelog = changelog;
    this.demand = demand;
  }

  /**
   * What the gate says.
   *
   * @param passed whether the contract passes
   * @param lines what it says, one sentence a line: what was compared, else what to write
   */
  public record Decision(boolean passed, List<String> lines) {
    /** Copies the list. */
    public Decision {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Judges the contract.
   *
   * @return whether it passes, and what to write if it does not
   * @throws ProblemException if a released file is not what was released
   */
  public Decision check() {
    Document working = Document.read(contract);
    Optional<Version> version = version(working);
    if (version.isEmpty()) {
      return failed(
          "Write in " + place(working) + " below `info`: `version: 1.0.0`, three numbers.");
    }
    Optional<Map.Entry<Version, Path>> latest = releases.latest();
    if (latest.isEmpty()) {
      return new Decision(
          true,
          List.of("Nothing was compared: no contract was released yet. " + version.get()
              + " will be the first."));
    }
    return compare(working, version.get(), latest.get().getKey(), latest.get().getValue());
  }

  private Decision compare(Document working, Version version, Version before, Path released) {
    Bump bump = demand.between(Document.read(released), working);
    Version least = before.after(bump);
    String word = bump.text();
    List<String> lines = new ArrayList<>();
    lines.add("Compared with " + released + ": the version must grow by " + word + ".");
    if (version.compareTo(least) < 0) {
      lines.add("Write in " + place(working) + " below `info`: `version: " + least + "` (now "
          + version + ").");
    }
    Version wanted = version.compareTo(least) < 0 ? least : version;
    boolean named = wanted.equals(before) || changelog.names(wanted);
    if (!named) {
      lines.add(changelog.remedy(wanted, List.of("what changed, and what consumers must do.")));
    }
    return new Decision(lines.size() == 1, lines);
  }

  /**
   * Releases the contract: a copy that is never edited, its checksum, and a section of the changelog.
   *
   * @param date the date of the release
   * @return what was written
   * @throws ProblemException if the contract does not pass, or the version was released before
   */
  public String freeze(LocalDate date) {
    Decision outcome = check();
    if (!outcome.passed()) {
      throw ProblemException.at(
          contract.toString(),
          "The contract does not pass the gate of releases.",
          String.join(" ", outcome.lines()));
    }
    Version version = version(Document.read(contract)).orElseThrow();
    if (releases.all().containsKey(version)) {
      throw ProblemException.at(
          contract.toString(),
          "Contract " + version + " was released before.",
          "Raise `info.version`.");
    }
    // The changelog refuses more than the folder does, so that nothing is half released.
    changelog.release(version, date);
    return releases.add(version, contract) + " and `## [" + version + "]` in " + changelog.file();
  }

  private static Optional<Version> version(Document contract) {
    return Version.parse(contract.at("/info/version").asText());
  }

  private static String place(Document contract) {
    return contract.file() + ":" + contract.line("/info/version");
  }

  private static Decision failed(String line) {
    return new Decision(false, List.of(line));
  }
}
