package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.report.FindingAnnotations;
import io.github.pavecontract.photosurl.verify.report.JsonReport;
import io.github.pavecontract.photosurl.verify.report.MarkdownReport;
import io.github.pavecontract.photosurl.verify.report.Outcome;
import io.github.pavecontract.photosurl.verify.report.ReportFiles;
import io.github.pavecontract.photosurl.verify.report.Summary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is told of the findings of a run, and which of them make it fail. */
final class ReportOptions {
  /** What is printed. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  @Option(
      names = "--accept",
      paramLabel = "FILE",
      description =
          "Findings that are known and accepted for a time: a YAML list `accepted` with id,"
              + " pointer, reason and expires.")
  private @Nullable Path accept;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.html, report.json, report.md and junit.xml into this folder.")
  private @Nullable Path report;

  @Option(
      names = "--fail-on",
      paramLabel = "KIND",
      defaultValue = "violation",
      converter = ToKind.class,
      description =
          "The least kind of finding for exit code 1: violation (the default), drift or gap.")
  private Kind failOn = Kind.VIOLATION;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = ToFormat.class,
      description =
          "What to print: text (the default), json or markdown; the last two print the report and"
              + " nothing else.")
  private Format format = Format.TEXT;

  private Acceptances acceptances = Acceptances.NONE;
  private @Nullable ReportFiles files;

  boolean isText() {
    return format == Format.TEXT;
  }

  /** Reads and makes what is needed at the end, so that a run is not in vain. */
  void prepare() {
    acceptances = accept == null ? Acceptances.NONE : Acceptances.read(accept);
    files = report == null ? null : ReportFiles.in(report);
  }

  /** Tells everything, and returns the exit code. */
  int finish(RunResult result, Summary text, CommandLine command, Map<String, String> environment) {
    Outcome outcome = Outcome.of(result, acceptances, LocalDate.now(Clock.systemUTC()));
    if (files != null) {
      files.write(outcome);
    }
    PrintWriter out = command.getOut();
    FindingAnnotations.print(
        outcome.result().findings(), environment, isText() ? out : command.getErr());
    switch (format) {
      case TEXT -> text.end(outcome.result(), outcome);
      case JSON -> out.println(JsonReport.of(outcome, true).toPrettyString());
      case MARKDOWN -> out.print(MarkdownReport.of(outcome));
    }
    out.flush();
    if (out.checkError()) {
      command
          .getErr()
          .println(command.getCommandSpec().qualifiedName()
              + ": the output cannot be written. Is the disk full?");
      return CommandLine.ExitCode.USAGE;
    }
    return exitCode(outcome.result());
  }

  /** Violations outrank what could not be judged, and that outranks the lesser kinds. */
  private int exitCode(RunResult result) {
    if (result.count(Kind.VIOLATION) > 0) {
      return 1;
    }
    if (result.unjudged().isPresent() || result.exchanges() == 0) {
      return 2;
    }
    boolean fails = result.findings().stream()
        .anyMatch(f -> f.kind() != Kind.REQUEST && f.kind().compareTo(failOn) <= 0);
    return fails ? 1 : 0;
  }

  /** Kinds of findings that can make a run fail. */
  static final class ToKind implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "violation" -> Kind.VIOLATION;
        case "drift" -> Kind.DRIFT;
        case "gap" -> Kind.GAP;
        default ->
          throw new TypeConversionException(
              "`" + text + "` is no kind. Use one of violation, drift, gap.");
      };
    }
  }

  /** Formats of the output. */
  static final class ToFormat implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "text" -> Format.TEXT;
        case "json" -> Format.JSON;
        case "markdown" -> Format.MARKDOWN;
        default ->
          throw new TypeConversionException(
              "`" + text + "` is no format. Use text, json or markdown.");
      };
    }
  }
}
