package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.docs.DocsResult;
import io.github.pavecontract.photosurl.docs.LastSeen;
import io.github.pavecontract.photosurl.docs.PageComparison;
import io.github.pavecontract.photosurl.docs.page.Page;
import io.github.pavecontract.photosurl.docs.page.PageSource;
import io.github.pavecontract.photosurl.docs.report.DocsReport;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the vendor changed the page since the contract was written? */
@Command(
    name = "docs",
    description = {
      "Holds the facts of the vendor's page against the contract, and the contract's documented facts"
          + " against the page.",
      "What the page may state beside its samples is `read this`, unless it was seen before.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  photos-url docs post-upload-photos.md",
      "",
      "Exit codes: 0 no drift, 1 drift or `read this`, 2 not recognised, not all of the page, or not to"
          + " be read, 3 a bug of photos-url."
    })
final class DocsCommand implements Callable<Integer> {
  private static final String FACTS = "vendor-facts.json";

  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PAGE",
      description = "The page in Markdown or HTML: a file, or a URL of http or https.")
  private String page;

  @Mixin
  private ContractOption contract = new ContractOption();

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description =
          "What the page had when it was last read. By default " + FACTS + " beside the contract.")
  private @Nullable Path facts;

  @Option(
      names = "--update-facts",
      description = "Keep what the page has now in the file of --facts.")
  private boolean update;

  @Mixin
  private ReportOptions reporting = ReportOptions.ofPage();

  DocsCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    reporting.prepare(spec.commandLine());
    Contract contract = this.contract.readIfReadable();
    Optional<Path> file = factsFile();
    if (update && file.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--update-facts: name the file with --facts.");
    }
    Optional<LastSeen> before = update ? replaced(file.orElseThrow()) : before(file);
    Page page = PageSource.read(this.page);
    DocsResult result = PageComparison.of(page, contract, before);
    if (update) {
      result.seen().write(file.orElseThrow());
      // What the page says now is what was last seen.
      result = PageComparison.of(page, contract, Optional.of(result.seen()));
    }
    Report report =
        DocsReport.of(result, reporting.acceptances(), ReportOptions.today(), reporting.failing());
    reporting.writeAcceptances(report);
    int exitCode = reporting.finish(report, spec.commandLine(), environment);
    if (update && reporting.isText()) {
      spec.commandLine().getOut().println("Kept in " + file.orElseThrow() + ".");
      spec.commandLine().getOut().flush();
    }
    return exitCode;
  }

  /** The file that was named, or that belongs to the contract that was named. */
  private Optional<Path> factsFile() {
    return facts != null
        ? Optional.of(facts)
        : contract.file().map(path -> path.resolveSibling(FACTS));
  }

  /** What is about to be replaced still tells a page from a part of it; if unreadable, nothing does. */
  private static Optional<LastSeen> replaced(Path file) {
    try {
      return Optional.of(LastSeen.read(file));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private Optional<LastSeen> before(Optional<Path> file) {
    if (facts != null || (file.isPresent() && Files.exists(file.get()))) {
      return Optional.of(LastSeen.read(file.orElseThrow()));
    }
    if (file.isPresent()) {
      return Optional.empty();
    }
    try (InputStream bundled = Contract.class.getResourceAsStream(FACTS)) {
      return bundled == null
          ? Optional.empty()
          : Optional.of(LastSeen.parse("openapi/" + FACTS, bundled.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
