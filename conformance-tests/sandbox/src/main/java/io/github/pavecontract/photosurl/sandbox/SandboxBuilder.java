package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.contract.Contract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Configures a {@link Sandbox}. */
public final class SandboxBuilder {
  record Owned(String apiKey, String sessionKey, SessionState state) {}

  record Planned(Optional<String> sessionKey, Fault fault) {}

  Contract contract;
  InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  Processing processing = Processing.afterRefusals(1);
  Clock clock = Clock.systemUTC();
  long journalLimit = 4 << 20;
  Consumer<Received> listener = received -> {};
  Consumer<String> refusals = line -> {};
  Cors cors = Cors.loopback();
  final Set<String> hosts = new HashSet<>();
  final List<Owned> sessions = new ArrayList<>();
  final List<Planned> faults = new ArrayList<>();

  SandboxBuilder(Contract contract) {
    this.contract = contract;
  }

  /**
   * Sets what it behaves as. The default is the contract of this artifact.
   *
   * @param value a contract with the same operation
   * @return this builder
   */
  public SandboxBuilder contract(Contract value) {
    this.contract = value;
    return this;
  }

  /**
   * Sets where it listens. The default is any free port of the loopback address.
   *
   * @param value an address of this machine; port 0 is any free one
   * @return this builder
   */
  public SandboxBuilder address(InetSocketAddress value) {
    this.address = value;
    return this;
  }

  /**
   * Sets which web pages may ask the API from a browser. The default is those of this machine.
   *
   * @param value the pages; the page of the sandbox itself always may
   * @return this builder
   */
  public SandboxBuilder cors(Cors value) {
    this.cors = value;
    return this;
  }

  /**
   * Adds a name by which browsers may find the page and {@code /_sandbox}, such as that of a container.
   * Addresses and {@code localhost} are names already.
   *
   * @param name a host name, without a port
   * @return this builder
   * @throws IllegalArgumentException if it is none
   */
  public SandboxBuilder allowHost(String name) {
    hosts.add(Hosts.checked(name));
    return this;
  }

  /**
   * Sets when photos count as processed. The default is after one refusal.
   *
   * @param rule the rule
   * @return this builder
   */
  public SandboxBuilder processing(Processing rule) {
    this.processing = rule;
    return this;
  }

  /**
   * Adds a session that exists for one API key.
   *
   * @param sessionKey the key of the session
   * @param state the state in which it begins, and to which a reset returns
   * @param apiKey the API key that owns it
   * @return this builder
   */
  public SandboxBuilder session(String sessionKey, SessionState state, String apiKey) {
    sessions.add(new Owned(apiKey, sessionKey, state));
    return this;
  }

  /**
   * Lets something go wrong from the start, and again after each reset.
   *
   * @param fault what goes wrong, in any session
   * @return this builder
   */
  public SandboxBuilder fault(Fault fault) {
    faults.add(new Planned(Optional.empty(), fault));
    return this;
  }

  /**
   * Lets something go wrong in one session from the start, and again after each reset.
   *
   * @param sessionKey the key of the session
   * @param fault what goes wrong
   * @return this builder
   */
  public SandboxBuilder fault(String sessionKey, Fault fault) {
    faults.add(new Planned(Optional.of(sessionKey), fault));
    return this;
  }

  /**
   * Sets the clock of timestamps and of processing. The default is that of the system.
   *
   * @param value a clock
   * @return this builder
   */
  public SandboxBuilder clock(Clock value) {
    this.clock = value;
    return this;
  }

  /**
   * Limits what is kept of requests and answers. The default is 4 MiB; totals count beyond it.
   *
   * @param bytes the limit
   * @return this builder
   */
  public SandboxBuilder journalLimit(long bytes) {
    this.journalLimit = bytes;
    return this;
  }

  /**
   * Listens to each request, also to those of the page.
   *
   * @param value is called in several threads at once; for requests of the operation before the
   *     answer is sent
   * @return this builder
   */
  public SandboxBuilder listener(Consumer<Received> value) {
    this.listener = value;
    return this;
  }

  /**
   * Listens to what is refused because it is no request: HTTP/2 without negotiation, TLS, half a head.
   *
   * @param value takes a line with the status and the reason, in the thread that reads from all clients
   * @return this builder
   */
  public SandboxBuilder refusals(Consumer<String> value) {
    this.refusals = value;
    return this;
  }

  /**
   * Starts the sandbox.
   *
   * @return the running sandbox
   * @throws io.github.pavecontract.photosurl.document.ProblemException if the address cannot be listened
   *     on, or the contract lacks what the sandbox behaves by
   */
  public Sandbox start() {
    if (contract != Contract.bundled()) {
      Rehearsal.of(contract);
    }
    return new Sandbox(this);
  }
}
