package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.verify.ndjson.NdjsonSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What does a rule mean, what does it rest on, and what is there to do? */
@Command(
    name = "explain",
    description =
        "Says what a rule of any command means, what it rests on, and what to do; without an id, lists all.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  photos-url explain property.removed",
      "",
      "Exit codes: 0 explained, 2 there is no such rule, 3 a bug of photos-url."
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "The id of a rule, such as property.removed.")
  private @Nullable String id;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to print: text (the default), markdown or json.")
  private CatalogueFormat format = CatalogueFormat.TEXT;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description =
          "Print a JSON Schema instead: exchange (a line for `verify --ndjson`) or report (what"
              + " `--format json` prints).")
  private @Nullable SchemaName schema;

  /** A document of which there is a JSON Schema. */
  private enum SchemaName {
    EXCHANGE,
    REPORT;

    String text() {
      return this == EXCHANGE ? NdjsonSource.schema() : ReportFormat.schema();
    }
  }

  @Override
  public Integer call() {
    if (schema != null) {
      spec.commandLine().getOut().print(schema.text());
      spec.commandLine().getOut().flush();
      return 0;
    }
    String explained = id == null ? format.all(Catalogue.entries()) : format.one(entry(id));
    spec.commandLine().getOut().print(explained);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static Catalogue.Entry entry(String id) {
    return Catalogue.find(id)
        .orElseThrow(() -> ProblemException.at(
            "ID",
            "There is no rule `" + id + "`.",
            "Name one of those that `photos-url explain` lists, such as "
                + String.join(", ", Catalogue.near(id)) + "."));
  }
}
