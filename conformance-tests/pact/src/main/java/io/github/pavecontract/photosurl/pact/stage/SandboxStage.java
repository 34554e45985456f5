package io.github.pavecontract.photosurl.pact.stage;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.net.URI;

/** The sandbox, which can be brought into every state. */
public final class SandboxStage implements PactStage {
  private final Sandbox sandbox;
  private final URI baseUrl;

  /**
   * A sandbox behind something else, such as a server that changes its answers.
   *
   * @param sandbox the sandbox
   * @param baseUrl where requests go
   */
  public SandboxStage(Sandbox sandbox, URI baseUrl) {
    this.sandbox = sandbox;
    this.baseUrl = baseUrl;
  }

  /**
   * Starts a sandbox, which ends with the stage.
   *
   * @param contract what it answers by
   * @return the stage
   */
  public static SandboxStage start(Contract contract) {
    Sandbox sandbox = Sandbox.builder().contract(contract).start();
    return new SandboxStage(sandbox, sandbox.baseUrl());
  }

  @Override
  public URI baseUrl() {
    return baseUrl;
  }

  @Override
  public Prepared prepare(Asked asked) {
    asked.state().ifPresent(state -> sandbox.prepare(state, asked.sessionKey(), Sandbox.API_KEY));
    return new Prepared(asked.sessionKey(), Sandbox.API_KEY);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
