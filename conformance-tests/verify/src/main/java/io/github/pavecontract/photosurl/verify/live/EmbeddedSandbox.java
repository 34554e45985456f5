package io.github.pavecontract.photosurl.verify.live;

import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.server.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A sandbox in this process, with everything that a run can make use of. */
public final class EmbeddedSandbox implements AutoCloseable {
  private static final List<String> OPEN = List.of("OPEN-1", "OPEN-2", "OPEN-3", "OPEN-4");
  private static final String SECOND_API_KEY = "sandbox-second-key";
  /** Far more than any plan has. */
  private static final int MANY = 10_000;

  private final Sandbox sandbox;
  private final LiveSettings settings;

  private EmbeddedSandbox(Sandbox sandbox, LiveSettings settings) {
    this.sandbox = sandbox;
    this.settings = settings;
  }

  /**
   * Starts a sandbox.
   *
   * @param contract the contract that it behaves as
   * @param timeout for one request
   * @return the sandbox
   * @throws ProblemException if no port can be opened, or the
   *     contract lacks what the sandbox behaves by
   */
  public static EmbeddedSandbox start(Contract contract, Duration timeout) {
    Sandbox sandbox = Sandbox.builder().contract(contract).start();
    LiveSessions sessions = new LiveSessions(
        OPEN,
        prepared(sandbox, contract, inState(ProviderState.SUBMITTED)),
        prepared(sandbox, contract, inState(ProviderState.CLOSED)),
        prepared(sandbox, contract, aCase -> aCase.apiKey() == ApiKeyUse.FOREIGN),
        Optional.empty());
    return new EmbeddedSandbox(
        sandbox,
        new LiveSettings(
            sandbox.baseUrl(),
            Sandbox.API_KEY,
            Optional.of(SECOND_API_KEY),
            sessions,
            true,
            Double.POSITIVE_INFINITY,
            MANY,
            timeout,
            Optional.empty(),
            Optional.empty(),
            Trust.DEFAULT,
            Optional.of(
                aCase -> sandbox.prepare(aCase.state(), aCase.sessionKey(), Sandbox.API_KEY))));
  }

  private static Predicate<Case> inState(ProviderState state) {
    return aCase -> ProviderState.of(aCase.state()).orElse(null) == state;
  }

  private static Optional<String> prepared(
      Sandbox sandbox, Contract contract, Predicate<Case> which) {
    return contract.cases(contract.operation()).stream()
        .filter(which)
        .filter(aCase -> ProviderState.of(aCase.state()).isPresent())
        .findFirst()
        .map(aCase -> {
          sandbox.prepare(aCase.state(), aCase.sessionKey(), Sandbox.API_KEY);
          return aCase.sessionKey();
        });
  }

  /**
   * Returns what a run needs to know of it.
   *
   * @return its base URL, keys and sessions
   */
  public LiveSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
