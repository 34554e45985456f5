package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.sandbox.Cors;
import io.github.pavecontract.photosurl.sandbox.Fault;
import io.github.pavecontract.photosurl.sandbox.Processing;
import io.github.pavecontract.photosurl.sandbox.Received;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SandboxBuilder;
import io.github.pavecontract.photosurl.sandbox.SessionState;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a stateful model of the API until it is stopped. */
@Command(
    name = "sandbox",
    description = {
      "Serves a stateful model of the API until it is stopped.",
      "Each session key that begins with OPEN-, SUBMITTED- or CLOSED- exists in that state, for"
          + " each API key that begins with sandbox-.",
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  photos-url sandbox --port 8080",
      "",
      "Faults: NAME[:DURATION][*TIMES], such as drop, delay:500ms or 503:2s*1.",
      "  processed:      delay lost truncate malformed trickle",
      "  not processed:  drop 502 429 503",
      "A session key such as OPEN-FAULT-503-1 asks for that fault in each of its requests.",
      "",
      "While it runs, tests can POST to /_sandbox/reset, /_sandbox/process?session=KEY,"
          + " /_sandbox/state?session=KEY&state=STATE (a sentence of the contract) and"
          + " /_sandbox/fault?fault=FAULT[&session=KEY], and GET /_sandbox/received.",
      "",
      "Exit codes: 130 or 143 stopped, 2 could not be started, 3 a bug of photos-url.",
    })
final class SandboxCommand implements Callable<Integer> {
  private static final Pattern SESSION =
      Pattern.compile("(?<key>[^=]+)=(?<state>[^@]*)(?:@(?<owner>.+))?");

  @Spec
  private CommandSpec spec;

  @Mixin
  private ListenOptions listen = new ListenOptions();

  @Mixin
  private ContractOption contract = new ContractOption();

  @Option(
      names = "--session",
      paramLabel = "KEY=STATE[@API_KEY]",
      description = "A further session, owned by one API key, " + Sandbox.API_KEY + " by default. "
          + "States: open, submitted, closed. Repeatable.")
  private List<String> sessions = List.of();

  @Option(
      names = "--fault",
      paramLabel = "[KEY=]FAULT",
      description = "Something to go wrong, in one session or in any. Repeatable.")
  private List<String> faults = List.of();

  @Option(
      names = "--processing",
      paramLabel = "RULE",
      defaultValue = "refusals:1",
      description = "When a photo counts as processed: refusals:N, after:DURATION or on-demand. "
          + "${DEFAULT-VALUE} by default.")
  private String processing = "refusals:1";

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description =
          "A web page that may ask the API from a browser, such as https://app.example, or any or"
              + " none; loopback by default. Repeatable.")
  private List<String> cors = List.of();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description =
          "A further name, such as that of a container, under which browsers find the page and"
              + " /_sandbox. Repeatable.")
  private List<String> hosts = List.of();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Contract behaviour = contract.readSound();
    LineLog log = new LineLog(out);
    Sandbox sandbox = start(behaviour, log);
    ServeUntilStopped.await(
        spec.commandLine(),
        () -> {
          out.println("Sandbox of contract " + behaviour.version() + " at " + sandbox.baseUrl());
          out.println("Open it in a browser, or submit a photo:");
          out.println();
          out.println("    " + sandbox.curlLine());
          out.println();
          out.flush();
        },
        () -> {
          sandbox.close();
          log.close();
          out.println("Stopped after " + Counted.of(sandbox.totals().requests(), "request") + ".");
          out.flush();
        });
    return 0;
  }

  private Sandbox start(Contract behaviour, LineLog log) {
    SandboxBuilder builder = Sandbox.builder()
        .contract(behaviour)
        .address(listen.address(spec.commandLine()))
        .listener(received -> log.print(line(received)))
        .refusals(log::print);
    addOptions(builder);
    return builder.start();
  }

  /** Options whose values the sandbox's own types read, which complain as they do to programs. */
  private void addOptions(SandboxBuilder builder) {
    try {
      builder.processing(Processing.parse(processing));
      named(
          "--cors",
          () -> cors.stream().map(Cors::parse).reduce(Cors::and).ifPresent(builder::cors));
      named("--allow-host", () -> hosts.forEach(builder::allowHost));
      sessions.forEach(session -> addSession(builder, session));
      faults.forEach(fault -> addFault(builder, fault));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Names the option that a type of the sandbox complains of. */
  private static void named(String option, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private static void addSession(SandboxBuilder builder, String text) {
    Matcher form = SESSION.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("--session: `" + text
          + "` is no session. Write KEY=STATE[@API_KEY], such as CLAIM-7=submitted@team-a.");
    }
    builder.session(
        form.group("key"),
        SessionState.named(form.group("state")),
        Objects.requireNonNullElse(form.group("owner"), Sandbox.API_KEY));
  }

  private static void addFault(SandboxBuilder builder, String text) {
    int sign = text.lastIndexOf('=');
    if (sign < 0) {
      builder.fault(Fault.parse(text));
    } else if (sign == 0) {
      throw new IllegalArgumentException(
          "--fault: `" + text + "` names no session. Write KEY=FAULT, or FAULT for any session.");
    } else {
      builder.fault(text.substring(0, sign), Fault.parse(text.substring(sign + 1)));
    }
  }

  /** What came of a request, without its API key. */
  private static String line(Received received) {
    String key = received.apiKey().filter(k -> !k.isBlank()).isPresent() ? "key ***" : "no key";
    String path = received.apiKey().map(k -> mask(received.path(), k)).orElse(received.path());
    String answered = received.status() == 0 ? "" : " " + received.status();
    String photos = received.submitted() + received.refused() == 0
        ? ""
        : " " + received.submitted() + " submitted, " + received.refused() + " refused";
    String fault = received.fault().map(f -> " fault " + f).orElse("");
    String hint = received.hint().map(h -> " (" + h + ")").orElse("");
    return received.method() + " " + path + " " + key + answered + photos + fault + hint;
  }

  /** Looks at encoded forms where there can be any: most paths are plain. */
  private static String mask(String path, String apiKey) {
    if (apiKey.isBlank()) {
      return path;
    }
    String masked = path.replace(apiKey, "***");
    return masked.contains("%") ? Secrets.of(Map.of(apiKey, "***")).replaceIn(masked) : masked;
  }
}
