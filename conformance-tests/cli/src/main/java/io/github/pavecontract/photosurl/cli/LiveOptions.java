package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.live.BaseUrls;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.live.SessionCommand;
import io.github.pavecontract.photosurl.verify.wire.HttpsProxy;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the live API is and what may be done to it, from options or else from the environment. */
final class LiveOptions {
  private static final String BASE_URL = "PAVE_BASE_URL";
  private static final String API_KEY = "PAVE_API_KEY";
  private static final String SECOND_API_KEY = "PAVE_SECOND_API_KEY";
  private static final String OPEN_SESSIONS = "PAVE_OPEN_SESSIONS";
  private static final String SUBMITTED_SESSION = "PAVE_SUBMITTED_SESSION";
  private static final String CLOSED_SESSION = "PAVE_CLOSED_SESSION";
  private static final String FOREIGN_SESSION = "PAVE_FOREIGN_SESSION";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where it is, else from " + BASE_URL + ".")
  private @Nullable String baseUrl;

  @Option(
      names = "--open-session",
      paramLabel = "KEY",
      split = ",",
      description = "A session without photos, which is filled; four of them enable everything. "
          + "Repeatable. Else from " + OPEN_SESSIONS + ", separated by commas.")
  private List<String> openSessions = List.of();

  @Option(
      names = "--submitted-session",
      paramLabel = "KEY",
      description = "A session with every photo, else from " + SUBMITTED_SESSION + ".")
  private @Nullable String submittedSession;

  @Option(
      names = "--closed-session",
      paramLabel = "KEY",
      description = "An inspected or expired session, else from " + CLOSED_SESSION + ".")
  private @Nullable String closedSession;

  @Option(
      names = "--foreign-session",
      paramLabel = "KEY",
      description = "A session of another account, else from " + FOREIGN_SESSION + ".")
  private @Nullable String foreignSession;

  @Option(
      names = "--session-command",
      paramLabel = "CMD",
      description =
          "A command of yours that prints the key of a session in the state given as its argument: "
              + "open, submitted or closed. It is run for each session that is not named otherwise.")
  private @Nullable String sessionCommand;

  @Option(
      names = "--allow-submissions",
      description = "Also ask what submits photos, which cannot be undone.")
  private boolean allowSubmissions;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "The most requests a second: 5 by default, on this machine as many as it takes.")
  private @Nullable Double rate;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      defaultValue = "" + LiveSettings.DEFAULT_MAX_REQUESTS,
      description = "The most requests in all: ${DEFAULT-VALUE} by default.")
  private int maxRequests = LiveSettings.DEFAULT_MAX_REQUESTS;

  @Option(
      names = "--max-time",
      paramLabel = "DURATION",
      converter = ToDuration.class,
      description = "The most time in all: by default what the rate needs, and 2 minutes.")
  private @Nullable Duration maxTime;

  @Option(
      names = "--allow-plain-http",
      description = "Send the API key over plain http, where everyone on the way can read it.")
  private boolean allowPlainHttp;

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description = "The proxy that servers are reached through over TLS, such as"
          + " http://user:password@proxy.example:8080. Else from HTTPS_PROXY and NO_PROXY.")
  private @Nullable String proxy;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "The certificates of a private CA in PEM; only servers with one of it are trusted.")
  private @Nullable Path ca;

  boolean isAskedFor() {
    return baseUrl != null;
  }

  boolean isWanted(Map<String, String> environment) {
    return baseUrl != null || set(environment, BASE_URL).isPresent();
  }

  /**
   * Refuses what was said of the live API where something else is judged: who forgot the base URL would
   * take the verdict for that of the API.
   */
  static void refuse(CommandLine command, String judged) {
    command.getParseResult().matchedOptions().stream()
        .filter(option -> option.userObject() instanceof Field field
            && field.getDeclaringClass() == LiveOptions.class)
        .findFirst()
        .ifPresent(option -> {
          throw new ParameterException(
              command,
              option.longestName() + " is about a live API, and " + judged + " is judged. Name the"
                  + " API with --base-url, or leave the option out.");
        });
  }

  LiveSettings settings(CommandLine command, Map<String, String> environment, Duration timeout) {
    URI baseUrl = baseUrl(command, environment);
    PlainHttp.refuse(baseUrl, allowPlainHttp, command);
    return new LiveSettings(
        baseUrl,
        apiKey(command, environment, API_KEY)
            .orElseThrow(() -> new ParameterException(
                command, "the live API needs an API key: export " + API_KEY + " first.")),
        apiKey(command, environment, SECOND_API_KEY),
        sessions(command, environment),
        allowSubmissions,
        rate == null ? BaseUrls.defaultRate(baseUrl) : positive(command, "--rate", rate),
        (int) positive(command, "--max-requests", maxRequests),
        timeout,
        Optional.ofNullable(maxTime),
        proxy(command, environment),
        ca == null ? Trust.DEFAULT : Trust.in(ca));
  }

  private URI baseUrl(CommandLine command, Map<String, String> environment) {
    String name = baseUrl != null ? "--base-url" : BASE_URL;
    try {
      return BaseUrls.checked(
          new URI(baseUrl != null ? baseUrl : set(environment, BASE_URL).orElseThrow()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new ParameterException(command, name + ": " + e.getMessage() + ".", e);
    }
  }

  private Optional<HttpsProxy> proxy(CommandLine command, Map<String, String> environment) {
    Optional<String> named = Optional.ofNullable(proxy)
        .or(() -> set(environment, "HTTPS_PROXY"))
        .or(() -> set(environment, "https_proxy"));
    // What is named on the command line is for this server.
    String exceptions = proxy != null
        ? ""
        : set(environment, "NO_PROXY").or(() -> set(environment, "no_proxy")).orElse("");
    try {
      return named.map(url -> HttpsProxy.of(url, exceptions));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command, (proxy != null ? "--proxy" : "HTTPS_PROXY") + ": " + e.getMessage() + ".", e);
    }
  }

  private static Optional<String> apiKey(
      CommandLine command, Map<String, String> environment, String variable) {
    Optional<String> apiKey = set(environment, variable);
    try {
      apiKey.ifPresent(PhotosUrlClient::builder);
      return apiKey;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, variable + ": " + e.getMessage() + ".", e);
    }
  }

  private LiveSessions sessions(CommandLine command, Map<String, String> environment) {
    LiveSessions sessions = sessions(environment);
    Set<String> seen = new HashSet<>();
    for (String key : sessions.named()) {
      if (!seen.add(key)) {
        throw new ParameterException(
            command,
            "the session " + key + " is named twice. What may be sent to a session depends on what"
                + " it is, so that it can be one thing only.");
      }
    }
    return sessions;
  }

  /** The sessions that are named, whether or not anything is asked of them. */
  LiveSessions sessions(Map<String, String> environment) {
    List<String> open = openSessions.isEmpty()
        ? set(environment, OPEN_SESSIONS)
            .map(list -> Arrays.asList(list.split(",")))
            .orElse(List.of())
        : openSessions;
    return new LiveSessions(
        open.stream()
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .distinct()
            .toList(),
        first(submittedSession, set(environment, SUBMITTED_SESSION)),
        first(closedSession, set(environment, CLOSED_SESSION)),
        first(foreignSession, set(environment, FOREIGN_SESSION)),
        Optional.ofNullable(sessionCommand).map(SessionCommand::new));
  }

  private static Optional<String> first(@Nullable String option, Optional<String> variable) {
    return Stream.concat(
            Stream.ofNullable(option).map(String::strip).filter(key -> !key.isEmpty()),
            variable.stream())
        .findFirst();
  }

  private static double positive(CommandLine command, String option, double value) {
    if (value > 0 && value <= 1_000_000) {
      return value;
    }
    throw new ParameterException(command, option + ": give a number above 0, up to 1000000.");
  }

  private static Optional<String> set(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }
}
