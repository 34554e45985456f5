package io.github.pavecontract.photosurl.conformance.target;

import io.github.pavecontract.photosurl.conformance.target.Attempt.Answered;
import io.github.pavecontract.photosurl.conformance.target.Attempt.NotRun;
import io.github.pavecontract.photosurl.conformance.target.LivePlan.Skip;
import io.github.pavecontract.photosurl.conformance.target.LivePlan.Step;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An API that somebody else runs, asked within a budget of requests and side effects. */
public final class LiveTarget implements Target {
  private final LiveSettings settings;
  private final Driver driver;
  private final Pacer pacer;
  private final Map<String, Step> steps = new HashMap<>();
  private final Map<String, String> missing = new HashMap<>();
  private final Map<String, String> printed = new HashMap<>();
  private final Set<String> succeeded = new HashSet<>();

  /**
   * Creates a target.
   *
   * @param contract the contract whose cases will be tried
   * @param settings where the API is, and what may be done to it
   */
  public LiveTarget(Contract contract, LiveSettings settings) {
    this(contract, settings, Pacer.perSecond(settings.rate()));
  }

  LiveTarget(Contract contract, LiveSettings settings, Pacer pacer) {
    this.settings = settings;
    this.driver = new Driver(
        settings.baseUrl(), contract.apiKeyHeader(), settings.timeout(), settings.trust());
    this.pacer = pacer;
  }

  @Override
  public String description() {
    return "the live API at " + settings.baseUrl();
  }

  @Override
  public String baseUrl() {
    return settings.baseUrl().toString();
  }

  @Override
  public List<String> secrets() {
    List<String> keys = new ArrayList<>(List.of(settings.apiKey()));
    settings.secondApiKey().ifPresent(keys::add);
    return keys;
  }

  @Override
  public Plan plan(List<Case> cases) {
    LivePlan plan = LivePlan.of(
        cases, settings.sessions(), settings.allowSubmissions(), settings.maxRequests());
    List<Case> order = new ArrayList<>();
    for (Step step : plan.steps()) {
      steps.put(step.aCase().name(), step);
      order.add(step.aCase());
    }
    for (Skip skip : plan.skips()) {
      missing.put(skip.aCase().name(), skip.missing());
      order.add(skip.aCase());
    }
    return new Plan(order, announcement(plan));
  }

  private String announcement(LivePlan plan) {
    int requests = plan.steps().size();
    String rate = BigDecimal.valueOf(settings.rate()).stripTrailingZeros().toPlainString();
    String text = "Will send " + requests + (requests == 1 ? " request" : " requests")
        + ", at most " + rate + " a second; " + plan.skips().size() + " cases cannot be run.";
    return BaseUrls.warning(settings.baseUrl())
        .map(warning -> text + System.lineSeparator() + warning)
        .orElse(text);
  }

  @Override
  public Attempt attempt(Case aCase) {
    Step step = steps.get(aCase.name());
    if (step == null) {
      return new NotRun(missing.getOrDefault(aCase.name(), "is not planned"));
    }
    Optional<Case> before = step.after().filter(earlier -> !succeeded.contains(earlier.name()));
    if (before.isPresent()) {
      return new NotRun(
          "needs the photos that the case " + before.get().name() + " did not submit");
    }
    try {
      String sessionKey = sessionKey(step);
      pacer.await();
      Attempt attempt = driver.send(aCase.inSession(sessionKey), settings.apiKey(), false);
      if (attempt instanceof Answered answer && answer.exchange().response().status() == 200) {
        succeeded.add(aCase.name());
      }
      return attempt;
    } catch (IOException e) {
      return new NotRun(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotRun("the run was interrupted");
    }
  }

  private String sessionKey(Step step) throws IOException {
    LiveSessions sessions = settings.sessions();
    return switch (step.source()) {
      case MADE_UP -> step.aCase().sessionKey();
      case FOREIGN -> sessions.foreign().orElseThrow();
      case OPEN ->
        step.number() < sessions.open().size()
            ? sessions.open().get(step.number())
            : fromCommand("open", "open " + step.number());
      case SUBMITTED ->
        sessions.submitted().isPresent()
            ? sessions.submitted().get()
            : fromCommand("submitted", "submitted");
      case CLOSED ->
        sessions.closed().isPresent() ? sessions.closed().get() : fromCommand("closed", "closed");
    };
  }

  /** Asks the team's command once for each session. */
  private String fromCommand(String state, String session) throws IOException {
    String known = printed.get(session);
    if (known == null) {
      known = settings.sessions().command().orElseThrow().session(state);
      printed.put(session, known);
    }
    return known;
  }
}
