package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.diff.Affected;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.diff.ContractDiff;
import io.github.pavecontract.photosurl.diff.OpenApiFile;
import io.github.pavecontract.photosurl.diff.Reliance;
import io.github.pavecontract.photosurl.diff.report.DiffReport;
import io.github.pavecontract.photosurl.diff.schema.Reading;
import io.github.pavecontract.photosurl.pact.Pact;
import io.github.pavecontract.photosurl.pact.PactFiles;
import io.github.pavecontract.photosurl.pact.ProviderName;
import io.github.pavecontract.photosurl.pact.Touched;
import io.github.pavecontract.photosurl.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whom does an edit of a contract break, and how? */
@Command(
    name = "diff",
    description = {
      "Compares two contracts: what an edit does to deployed clients and servers (wire), to code that"
          + " uses a generated client (source), and to the version (semver).",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 nothing breaks, 1 something does (see --fail-on), 2 could not be compared,",
      "3 a bug of photos-url.",
    })
final class DiffCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "OLD",
      description = "The old contract: OpenAPI 3.0 or 3.1, YAML or JSON.")
  private Path before;

  @Parameters(paramLabel = "NEW", description = "The new contract.")
  private Path after;

  @Option(
      names = "--closed-enums",
      description = "Read sets of values that are marked open (`x-extensible-enum`, or anyOf of an"
          + " enum and any string) as closed ones.")
  private boolean closed;

  @Option(
      names = "--pacts",
      paramLabel = "DIR",
      description =
          "A folder of pacts: name the teams whose pacts touch what changed, and those whose"
              + " pacts do not.")
  private @Nullable Path pacts;

  @Mixin
  private ReportOptions reporting = ReportOptions.ofChanges();

  DiffCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    reporting.prepare(spec.commandLine());
    Comparison comparison = ContractDiff.of(
        OpenApiFile.read(before), OpenApiFile.read(after), closed ? Reading.CLOSED : Reading.OPEN);
    Optional<Affected> affected = pacts == null
        ? Optional.empty()
        : Optional.of(affected(
            comparison,
            PactFiles.read(List.of(pacts), ProviderName.any(), notice -> {}).all()));
    Report report = DiffReport.of(
        comparison, affected, reporting.acceptances(), ReportOptions.today(), reporting.failing());
    reporting.writeAcceptances(report);
    return reporting.finish(report, spec.commandLine(), environment);
  }

  private static Affected affected(Comparison comparison, List<Pact> pacts) {
    return new Affected(
        new ByPacts(Touched.by(comparison.before(), pacts)),
        new ByPacts(Touched.by(comparison.after(), pacts)));
  }

  /** Who relies on a place is who touches it in a pact. */
  private record ByPacts(Touched touched) implements Reliance {
    @Override
    public Set<String> teams() {
      return touched.teams();
    }

    @Override
    public Set<String> on(String pointer) {
      return touched.teamsTouching(pointer);
    }
  }
}
