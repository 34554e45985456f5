package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.report.GithubRenderer;
import io.github.pavecontract.photosurl.report.Renderer;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.ReportFiles;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.report.TextRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which forms a report is told, and where. */
class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = ToFormat.class,
      description =
          "What to print: text (the default), json, markdown, html, junit or github; all but"
              + " text print the report and nothing else.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.html, report.json, report.md and junit.xml into this folder.")
  private @Nullable Path report;

  private @Nullable ReportFiles files;
  private UnaryOperator<String> inFiles = UnaryOperator.identity();

  final boolean isText() {
    return format == ReportFormat.TEXT;
  }

  /** Reads and makes what is needed at the end, so that a run is not in vain. */
  void prepare(CommandLine command) {
    files = report == null ? null : ReportFiles.in(report);
  }

  /** Changes what is written into files, and not what is printed. */
  final void inFiles(UnaryOperator<String> change) {
    inFiles = change;
  }

  /** Annotates lines of the contract, if GitHub Actions runs this. */
  final void annotate(Report report, CommandLine command, Map<String, String> environment) {
    if ("true".equals(environment.get("GITHUB_ACTIONS")) && format != ReportFormat.GITHUB) {
      PrintWriter to = isText() ? command.getOut() : command.getErr();
      Path checkout = Path.of(environment.getOrDefault("GITHUB_WORKSPACE", ""));
      to.print(
          GithubRenderer.annotations(report, file -> Files.isRegularFile(checkout.resolve(file))));
      to.flush();
    }
  }

  /** Tells everything, and returns the exit code. */
  final int finish(Report report, CommandLine command, Map<String, String> environment) {
    return finish(report, command, environment, format.renderer(Terminal.of(environment)));
  }

  /** Adds the report to the summary of a job in GitHub Actions. */
  private void summarize(Report report, Map<String, String> environment) {
    String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (!summary.isEmpty()) {
      Path file = Path.of(summary);
      try {
        Files.writeString(
            file,
            inFiles.apply(ReportFormat.MARKDOWN.renderer(Terminal.PLAIN).render(report)) + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw IoProblems.unwritable(file, e, "Correct GITHUB_STEP_SUMMARY, or unset it.");
      }
    }
  }

  /** The same for a reader who has been told of each check as it came. */
  final int finishAfterChecks(Report report, CommandLine command, Map<String, String> environment) {
    Terminal terminal = Terminal.of(environment);
    return finish(
        report,
        command,
        environment,
        isText() ? TextRenderer.afterChecks(terminal) : format.renderer(terminal));
  }

  /** Tells what is known up to now; false if nobody can read it any more. */
  final boolean tellMeanwhile(Report report, CommandLine command, Map<String, String> environment) {
    if (files != null) {
      files.write(report, inFiles);
    }
    PrintWriter out = command.getOut();
    Terminal terminal = Terminal.of(environment);
    if (isText()) {
      out.println("\nUp to " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ":");
      out.print(TextRenderer.afterChecks(terminal).render(report));
    } else if (format == ReportFormat.JSON) {
      out.print(format.renderer(terminal).render(report));
    }
    return !out.checkError();
  }

  /** Writes the files, and says nothing to a reader who has gone. */
  final int finishQuietly(Report report) {
    if (files != null) {
      files.write(report, inFiles);
    }
    return exitCode(report);
  }

  private int finish(
      Report report, CommandLine command, Map<String, String> environment, Renderer renderer) {
    summarize(report, environment);
    if (files != null) {
      files.write(report, inFiles);
    }
    PrintWriter out = command.getOut();
    out.print(renderer.render(report));
    out.flush();
    if (out.checkError()) {
      command
          .getErr()
          .println(command.getCommandSpec().qualifiedName()
              + ": the output cannot be written. Is the disk full?");
      return CommandLine.ExitCode.USAGE;
    }
    return exitCode(report);
  }

  /** What is wrong outranks what could not be judged, and that outranks the lesser kinds. */
  private static int exitCode(Report report) {
    if (report.findings().stream().anyMatch(report.failing()::outranksDoubt)) {
      return 1;
    }
    if (report.verdict().unjudged().isPresent()) {
      return 2;
    }
    return report.findings().stream().anyMatch(report.failing()::includes) ? 1 : 0;
  }

  /** Formats by their names. */
  static final class ToFormat implements ITypeConverter<ReportFormat> {
    @Override
    public ReportFormat convert(String text) {
      return Stream.of(ReportFormat.values())
          .filter(format -> format.name().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(
              "`" + text + "` is no format. Use text, json, markdown, html, junit or github."));
    }
  }
}
