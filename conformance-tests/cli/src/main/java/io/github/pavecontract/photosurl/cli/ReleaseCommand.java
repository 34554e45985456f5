package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.release.Changelog;
import io.github.pavecontract.photosurl.release.Demand;
import io.github.pavecontract.photosurl.release.ReleaseGate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The gate that a contract passes on its way to a release, and the release itself. */
@Command(
    name = "release",
    description = {
      "Compares the contract with the latest released one: `info.version` must have grown by what"
          + " changed, and the changelog must name it.",
      "With --freeze the contract is released: copied, and never edited again.",
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  photos-url release",
      "",
      "Exit codes: 0 passed, 1 not passed, 2 could not be judged, such as a released file that was"
          + " edited, 3 a bug of photos-url."
    })
final class ReleaseCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--contract",
      paramLabel = "FILE",
      defaultValue = "openapi/photos-url.yaml",
      description = "The contract: ${DEFAULT-VALUE} by default.")
  private Path contract = Path.of("openapi/photos-url.yaml");

  @Option(
      names = "--releases",
      paramLabel = "DIR",
      defaultValue = "openapi/releases",
      description = "The released contracts: ${DEFAULT-VALUE} by default.")
  private Path releases = Path.of("openapi/releases");

  @Option(
      names = "--changelog",
      paramLabel = "FILE",
      defaultValue = "CHANGELOG.md",
      description = "The changelog: ${DEFAULT-VALUE} by default.")
  private Path changelog = Path.of("CHANGELOG.md");

  @Option(names = "--freeze", description = "Release the contract, if it passes.")
  private boolean freeze;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ReleaseGate gate =
        new ReleaseGate(contract, releases, Changelog.read(changelog), Demand.OF_DIFF);
    ReleaseGate.Decision outcome = gate.check();
    outcome.lines().forEach(out::println);
    if (outcome.passed() && freeze) {
      out.println("Wrote " + gate.freeze(LocalDate.now(Clock.systemUTC())) + ".");
    }
    out.flush();
    return outcome.passed() ? 0 : 1;
  }
}
