package io.github.pavecontract.photosurl.conformance.target;

import io.github.pavecontract.photosurl.conformance.sandbox.Sandbox;
import io.github.pavecontract.photosurl.conformance.server.Trust;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The embedded sandbox, which is brought into the state of each case before it is asked. */
public final class SandboxTarget implements Target {
  private final Sandbox sandbox;
  private final Driver driver;

  private SandboxTarget(Sandbox sandbox, Driver driver) {
    this.sandbox = sandbox;
    this.driver = driver;
  }

  /**
   * Starts a sandbox to test.
   *
   * @param contract the contract that it behaves as
   * @param timeout for one request
   * @return the target
   * @throws IOException if no port can be opened, or the contract lacks what the sandbox behaves by
   */
  public static SandboxTarget start(Contract contract, Duration timeout) throws IOException {
    try {
      Sandbox sandbox = Sandbox.builder().contract(contract).start();
      return new SandboxTarget(
          sandbox, new Driver(sandbox.baseUrl(), contract.apiKeyHeader(), timeout, Trust.DEFAULT));
    } catch (IllegalArgumentException e) {
      throw new IOException(contract.document().file() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String description() {
    return "the embedded sandbox";
  }

  @Override
  public String baseUrl() {
    return sandbox.baseUrl().toString();
  }

  @Override
  public List<String> secrets() {
    return List.of(Sandbox.API_KEY);
  }

  @Override
  public Attempt attempt(Case aCase) {
    try {
      sandbox.prepare(aCase.state(), aCase.sessionKey(), Sandbox.API_KEY);
    } catch (IllegalArgumentException e) {
      return new Attempt.NotRun(String.valueOf(e.getMessage()));
    }
    return driver.send(aCase, Sandbox.API_KEY, true);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
