package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.recording.DocumentedRecording;
import io.github.pavecontract.photosurl.recording.HarWriter;
import io.github.pavecontract.photosurl.recording.Metadata;
import io.github.pavecontract.photosurl.recording.Origin;
import io.github.pavecontract.photosurl.recording.RecordingProxy;
import io.github.pavecontract.photosurl.recording.Upstream;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.live.BaseUrls;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Records what clients in any language exchange with the API. */
@Command(
    name = "record",
    description = {
      "Records what clients in any language exchange with the API: a reverse proxy that writes HAR 1.2.",
      "API keys, session keys, cookies and credentials never reach the disk; pseudonyms do, once it is"
          + " stopped.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  photos-url record --to https://openapi.paveapi.com --out pave.har",
      "",
      "A recording that is there already is replaced as a whole, never added to.",
      "",
      "Exit codes: 0 the samples are written, 130 or 143 stopped, 2 could not be started or written,"
          + " 3 a bug of photos-url.",
    })
final class RecordCommand implements Callable<Integer> {
  /** So many bytes that people would wonder what takes so long. */
  private static final long A_LOT = 20_000_000;

  private final Map<String, String> environment;

  @Spec
  private CommandSpec spec;

  @Option(names = "--to", paramLabel = "BASE_URL", description = "Where to pass requests on to.")
  private @Nullable String to;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The recording to write.")
  private Path out = Path.of("");

  @Option(
      names = "--secret-env",
      paramLabel = "NAME",
      description =
          "An environment variable with a further secret that must not be written. Repeatable. "
              + "PAVE_API_KEY and PAVE_SECOND_API_KEY always count.")
  private List<String> secretVariables = List.of();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "What answers: live or sandbox. A sandbox is recognised by itself.")
  private @Nullable String origin;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "The certificates of a private CA in PEM; only servers with one of it are trusted.")
  private @Nullable Path ca;

  @Option(
      names = "--allow-plain-http",
      description = "Pass API keys on over plain http, where everyone on the way can read them.")
  private boolean allowPlainHttp;

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      defaultValue = "10MB",
      converter = ToBytes.class,
      description =
          "The most of a body that is recorded, such as 500kB: ${DEFAULT-VALUE} by default. All"
              + " of it is passed on.")
  private int longestBody = RecordingProxy.LONGEST_BODY;

  @Option(
      names = "--documented",
      description = "Write the documented samples of the contract down instead, and end.")
  private boolean documented;

  @Mixin
  private ListenOptions listen = new ListenOptions();

  @Mixin
  private ContractOption contract = new ContractOption();

  RecordCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter console = spec.commandLine().getOut();
    LineLog log = new LineLog(console);
    Contract contract = this.contract.read();
    if (documented) {
      int cases = DocumentedRecording.write(out, contract);
      console.println("Wrote " + cases + " documented cases to " + out + ".");
      return 0;
    }
    HarWriter writer = writer(contract);
    RecordingProxy proxy = start(writer, log);
    ServeUntilStopped.await(
        spec.commandLine(), () -> welcome(proxy, console), () -> stop(proxy, writer, log, console));
    return 0;
  }

  private HarWriter writer(Contract contract) {
    if (to == null) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--to=BASE_URL'");
    }
    Metadata metadata = Metadata.of(contract, Instant.now(), to, declaredOrigin());
    List<String> secrets = new ArrayList<>();
    for (String variable : secretVariables) {
      if (!environment.containsKey(variable)) {
        throw new ParameterException(
            spec.commandLine(), "--secret-env: " + variable + " is not set. Export it first.");
      }
      secrets.add(Objects.requireNonNull(environment.get(variable)));
    }
    secrets.removeIf(String::isBlank);
    HarWriter writer = HarWriter.create(out, contract, metadata, secrets);
    for (String variable : List.of("PAVE_API_KEY", "PAVE_SECOND_API_KEY")) {
      String apiKey = environment.getOrDefault(variable, "").strip();
      if (!apiKey.isEmpty()) {
        writer.announceApiKey(apiKey);
      }
    }
    return writer;
  }

  private Origin declaredOrigin() {
    if (origin == null) {
      return Origin.LIVE;
    }
    return Origin.named(origin)
        .filter(declared -> declared != Origin.DOCUMENTED)
        .orElseThrow(() -> new ParameterException(
            spec.commandLine(), "--origin: `" + origin + "` is neither live nor sandbox."));
  }

  private RecordingProxy start(HarWriter writer, LineLog log) {
    try {
      return RecordingProxy.start(
          new Upstream(baseUrl(), ca == null ? Trust.DEFAULT : Trust.in(ca)),
          listen.address(spec.commandLine()),
          writer,
          longestBody,
          log::print);
    } catch (ProblemException | ParameterException e) {
      writer.discard();
      throw e;
    }
  }

  private URI baseUrl() {
    try {
      URI baseUrl = BaseUrls.checked(new URI(Objects.requireNonNull(to)));
      PlainHttp.refuse(baseUrl, allowPlainHttp, spec.commandLine());
      return baseUrl;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--to: " + e.getMessage() + ".", e);
    }
  }

  private void welcome(RecordingProxy proxy, PrintWriter console) {
    console.println(
        "Recording what is sent to " + proxy.baseUrl() + " and passed on to " + to + ".");
    console.println(
        "Point your client's base URL at " + proxy.baseUrl() + ", and stop me when it is done.");
    BaseUrls.warning(URI.create(Objects.requireNonNull(to))).ifPresent(console::println);
    console.println();
    console.flush();
  }

  private void stop(RecordingProxy proxy, HarWriter writer, LineLog log, PrintWriter console) {
    try {
      if (writer.size() > A_LOT) {
        console.println("Taking the secrets out of " + Counted.of(writer.count(), "exchange")
            + " with " + writer.size() / 1_000_000 + " MB; a second is enough for about 5 MB.");
        console.flush();
      }
      proxy.close();
      log.close();
      console.println("Wrote " + Counted.of(writer.count(), "exchange") + " to " + out + ".");
    } finally {
      log.close();
      console.flush();
    }
  }

  /** Sizes such as 500kB and 10MB. */
  static final class ToBytes implements ITypeConverter<Integer> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(|kB|MB)");

    @Override
    public Integer convert(String text) {
      Matcher form = FORM.matcher(text);
      long factor = text.endsWith("MB") ? 1_000_000 : text.endsWith("kB") ? 1_000 : 1;
      if (!form.matches() || Long.parseLong(form.group(1)) * factor > 100_000_000) {
        throw new TypeConversionException("`" + text
            + "` is no size up to 100MB. Write a number of bytes, or one with kB or MB.");
      }
      return (int) (Long.parseLong(form.group(1)) * factor);
    }
  }
}
