package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.diff.Affected;
import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.diff.ContractDiff;
import io.github.pavecontract.photosurl.diff.OpenApiFile;
import io.github.pavecontract.photosurl.diff.Reliance;
import io.github.pavecontract.photosurl.diff.Verdict;
import io.github.pavecontract.photosurl.diff.report.DiffReport;
import io.github.pavecontract.photosurl.diff.schema.Reading;
import io.github.pavecontract.photosurl.pact.Pact;
import io.github.pavecontract.photosurl.pact.PactFiles;
import io.github.pavecontract.photosurl.pact.Touched;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.report.Terminal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
  /** What makes it fail. */
  enum FailOn {
    BREAKING,
    ANY
  }

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
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to print: text (the default), json, markdown, html, junit or github.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "breaking",
      description =
          "What exit code 1 is for: breaking (the default), on the wire or in source; or any change.")
  private FailOn failOn = FailOn.BREAKING;

  @Option(
      names = "--closed-enums",
      description = "Read sets of values that are marked open (`x-extensible-enum`, or anyOf of an"
          + " enum and any string) as closed ones.")
  private boolean closed;

  @Option(
      names = "--accept",
      paramLabel = "FILE",
      description = "Changes that are known and accepted for a time: a YAML list `accepted` with"
          + " fingerprint, reason and expires.")
  private @Nullable Path accept;

  @Option(
      names = "--pacts",
      paramLabel = "DIR",
      description =
          "A folder of pacts: name the teams whose pacts touch what changed, and those whose"
              + " pacts do not.")
  private @Nullable Path pacts;

  DiffCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Acceptances acceptances =
        accept == null ? Acceptances.NONE : Acceptances.read(accept, List.of("fingerprint"));
    Comparison comparison = ContractDiff.of(
        OpenApiFile.read(before), OpenApiFile.read(after), closed ? Reading.CLOSED : Reading.OPEN);
    Acceptances.Rest<Change> rest =
        acceptances.apply(comparison.changes(), LocalDate.now(Clock.systemUTC()));
    Comparison left = comparison.with(rest.left());
    Optional<Affected> affected = pacts == null
        ? Optional.empty()
        : Optional.of(affected(comparison, PactFiles.read(List.of(pacts), null, notice -> {})));
    DiffReport report = new DiffReport(left, rest.accepted(), rest.notices(), affected);
    PrintWriter out = spec.commandLine().getOut();
    out.print(report.as(format, Terminal.of(environment)));
    out.flush();
    if (out.checkError()) {
      spec.commandLine()
          .getErr()
          .println("photos-url diff: the output cannot be written. Is the disk full?");
      return CommandLine.ExitCode.USAGE;
    }
    return fails(left) ? 1 : 0;
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

  private boolean fails(Comparison left) {
    return failOn == FailOn.ANY
        ? !left.changes().isEmpty()
        : left.wire().or(left.source()) == Verdict.BREAKING;
  }
}
