package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.diff.Affected;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.diff.ComparisonProgress;
import io.github.pavecontract.photosurl.diff.ContractDiff;
import io.github.pavecontract.photosurl.diff.Reliance;
import io.github.pavecontract.photosurl.diff.Source;
import io.github.pavecontract.photosurl.diff.report.ChangelogSection;
import io.github.pavecontract.photosurl.diff.report.DiffReport;
import io.github.pavecontract.photosurl.diff.report.Gate;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.pact.Pact;
import io.github.pavecontract.photosurl.pact.PactFiles;
import io.github.pavecontract.photosurl.pact.ProviderName;
import io.github.pavecontract.photosurl.pact.Touched;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
      "Example:",
      "  photos-url diff OLD.yaml NEW.yaml --report target/diff",
      "",
      "Exit codes: 0 nothing breaks, 1 something does (see --fail-on), 2 could not be compared,"
          + " 3 a bug of photos-url.",
    })
final class DiffCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "OLD",
      description =
          "The old contract: OpenAPI 3.0 or 3.1, YAML or JSON, in a file, in git (REVISION:PATH), on"
              + " standard input (-), or at a URL (with --allow-network).")
  private String before;

  @Parameters(paramLabel = "NEW", description = "The new contract, in the same way.")
  private String after;

  @Option(names = "--allow-network", description = "Download contracts that are URLs.")
  private boolean network;

  @Option(
      names = "--fail-on",
      paramLabel = "KIND",
      converter = ToGate.class,
      description =
          "What makes exit code 1: breaking (the default: the wire or source), wire, source, or any"
              + " change.")
  private Gate gate = Gate.BREAKING;

  @Option(
      names = "--source",
      paramLabel = "CLIENT",
      converter = ToSource.class,
      description =
          "Whose clients the verdict on source is about: templates (the default), those of this"
              + " project; none, if others generate yours.")
  private Source judged = Source.TEMPLATES;

  @Option(
      names = "--changelog",
      paramLabel = "FILE",
      description = "Write what changes into this file, as a section for CHANGELOG.md.")
  private @Nullable Path changelog;

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
  private AcceptOptions reporting = new AcceptOptions(List.of("fingerprint"));

  DiffCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    reporting.prepare(spec.commandLine());
    ContractSource.refuseTwice(before, after);
    ContractSource contracts = new ContractSource(System.in, network);
    Comparison comparison = compare(contracts.read(before), contracts.read(after));
    Optional<Affected> affected = pacts == null
        ? Optional.empty()
        : Optional.of(affected(
            comparison,
            PactFiles.read(List.of(pacts), ProviderName.any(), notice -> {}).all()));
    Report report =
        DiffReport.of(comparison, affected, reporting.acceptances(), AcceptOptions.today(), gate);
    reporting.writeAcceptances(report);
    if (changelog != null) {
      write(changelog, ChangelogSection.of(comparison));
    }
    return reporting.finish(report, spec.commandLine(), environment);
  }

  private Comparison compare(Document old, Document now) {
    OpenSetReading reading = closed ? OpenSetReading.CLOSED : OpenSetReading.OPEN;
    if (!Terminal.of(environment).coloured()) {
      return ContractDiff.of(old, now, reading, judged, ComparisonProgress.UNTOLD);
    }
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr(), System::nanoTime)) {
      ComparisonProgress progress =
          (done, known) -> line.show(() -> done + " of " + known + " schemas compared");
      return ContractDiff.of(old, now, reading, judged, progress);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw IoProblems.unwritable(file, e, "Name a file that can be written with --changelog.");
    }
  }

  /** Gates by their names. */
  static final class ToGate implements ITypeConverter<Gate> {
    @Override
    public Gate convert(String text) {
      return Stream.of(Gate.values())
          .filter(gate -> gate.toString().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(
              "`" + text + "` is no kind. Use one of breaking, wire, source, any."));
    }
  }

  /** Clients by their names. */
  static final class ToSource implements ITypeConverter<Source> {
    @Override
    public Source convert(String text) {
      return Stream.of(Source.values())
          .filter(source -> source.name().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(
              "`" + text + "` is no client. Use one of templates, none."));
    }
  }

  private static Affected affected(Comparison comparison, List<Pact> pacts) {
    return new Affected(
        comparison,
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

    @Override
    public Set<String> on(String pointer, Set<String> values) {
      return touched.teamsUsing(pointer, values);
    }
  }
}
