package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.server.LocalServer;
import io.github.pavecontract.photosurl.server.ServerLimits;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A server that behaves as the contract says, with memory: the first photo of a label is accepted in
 * a session, the next refused. Thread-safe.
 *
 * <p>Without any set-up, a session exists for each session key that begins with {@code OPEN-}, {@code
 * SUBMITTED-} or {@code CLOSED-}, in that state, and separately for each API key that begins with
 * {@code sandbox-}. A session key such as {@code OPEN-FAULT-503-1} asks for that {@link Fault} in each
 * of its requests.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *   sandbox.client().submit("OPEN-1", photos);
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
  /** An API key that finds the well-known sessions. */
  public static final String API_KEY = "sandbox-key";

  private static final String OTHER_API_KEY = "another-key";

  private final Contract contract;
  private final List<SandboxBuilder.Owned> initialSessions;
  private final List<SandboxBuilder.Planned> initialFaults;
  private final Model model;
  private final Faults faults = new Faults();
  private final Journal journal;
  private final LocalServer server;

  Sandbox(SandboxBuilder settings) {
    this.contract = settings.contract;
    this.initialSessions = List.copyOf(settings.sessions);
    this.initialFaults = List.copyOf(settings.faults);
    this.model = new Model(settings.contract, settings.processing, settings.clock);
    this.journal = new Journal(settings.journalLimit, settings.listener);
    begin();
    this.server = LocalServer.start(
        settings.address,
        ServerLimits.shortRequests(SandboxHandler.LONGEST_BODY),
        new SandboxHandler(
            settings.contract,
            model,
            faults,
            journal,
            new Control(this),
            new Guard(settings.cors, settings.hosts),
            settings.clock),
        settings.refusals);
  }

  /**
   * Starts a sandbox of the bundled contract on a free loopback port.
   *
   * @return the running sandbox
   * @throws io.github.pavecontract.photosurl.document.ProblemException if no port can be opened
   */
  public static Sandbox start() {
    return builder().start();
  }

  /**
   * Starts to configure a sandbox.
   *
   * @return a builder whose settings are those of {@link #start()}
   */
  public static SandboxBuilder builder() {
    return new SandboxBuilder(Contract.bundled());
  }

  /**
   * Returns where it is.
   *
   * @return an http URL that ends with a slash
   */
  public URI baseUrl() {
    return server.baseUrl();
  }

  /**
   * Returns a command line that submits a photo.
   *
   * @return a line for a POSIX shell
   */
  public String curlLine() {
    return CurlLine.of(contract, baseUrl());
  }

  /**
   * Makes a client of it.
   *
   * @return a client with {@link #API_KEY}
   */
  public PhotosUrlClient client() {
    return client(API_KEY);
  }

  /**
   * Makes a client of it.
   *
   * @param apiKey the API key to send
   * @return a client
   */
  public PhotosUrlClient client(String apiKey) {
    return PhotosUrlClient.builder(apiKey)
        .baseUrl(baseUrl().toString())
        .allowPlainHttp()
        .build();
  }

  /**
   * Returns the last requests of the operation since the last reset, the oldest first.
   *
   * @return as many as fit into the limit of the journal
   */
  public List<Received> received() {
    return journal.last();
  }

  /**
   * Returns what all requests since the last reset come to.
   *
   * @return the totals
   */
  public Totals totals() {
    return journal.totals();
  }

  /**
   * Ends the processing of all photos of a session.
   *
   * @param sessionKey the key of the session; with each API key, if several know it
   */
  public void process(String sessionKey) {
    model.sessions().process(sessionKey);
  }

  /** Whether there is such a session for anybody, or would be if it were asked for. */
  boolean mayExist(String sessionKey) {
    return model.sessions().mayExist(sessionKey);
  }

  /** The sessions that were set up or asked for last. */
  List<Sessions.Known> sessions(int most) {
    return model.sessions().last(most);
  }

  /** The faults that are still to come. */
  List<Faults.Planned> faults() {
    return faults.all();
  }

  /** Puts others in the place of the faults that are still to come. */
  void faults(List<Faults.Planned> others) {
    faults.clear();
    others.forEach(planned -> faults.add(planned.sessionKey(), planned.fault()));
  }

  /**
   * Lets something go wrong, in any session.
   *
   * @param fault what goes wrong
   */
  public void inject(Fault fault) {
    faults.add(Optional.empty(), fault);
  }

  /**
   * Lets something go wrong in one session.
   *
   * @param sessionKey the key of the session
   * @param fault what goes wrong
   */
  public void inject(String sessionKey, Fault fault) {
    faults.add(Optional.of(sessionKey), fault);
  }

  /**
   * Brings about a provider state of the contract. A state that only cases of an edited contract name is
   * that in which their examples are the answers.
   *
   * @param sentence the sentence that the contract's {@code x-cases} have for the state
   * @param sessionKey the key of the session, of which nothing is remembered
   * @param apiKey the API key for which the state is to hold
   * @throws IllegalArgumentException if the state is unknown; the message lists all
   */
  public void prepare(String sentence, String sessionKey, String apiKey) {
    Sessions.Id id = new Sessions.Id(apiKey, sessionKey);
    List<Case> cases = model.caseStates().in(sentence);
    if (!cases.isEmpty()) {
      model.caseStates().put(id, cases);
      return;
    }
    ProviderState state = States.known(sentence);
    model.caseStates().remove(id);
    model
        .states()
        .session(state)
        .ifPresentOrElse(
            session -> model.sessions().put(id, session), () -> model.sessions().putAbsent(id));
    if (state == ProviderState.FOREIGN) {
      add(new SandboxBuilder.Owned(OTHER_API_KEY, sessionKey, SessionState.OPEN));
    }
  }

  /** Forgets everything: sessions, what was received, and faults that were injected. */
  public void reset() {
    model.sessions().clear();
    model.caseStates().clear();
    faults.clear();
    journal.clear();
    begin();
  }

  private void begin() {
    initialSessions.forEach(this::add);
    initialFaults.forEach(planned -> faults.add(planned.sessionKey(), planned.fault()));
  }

  private void add(SandboxBuilder.Owned owned) {
    model
        .sessions()
        .put(
            new Sessions.Id(owned.apiKey(), owned.sessionKey()),
            model.states().begin(owned.state()));
  }

  /** Stops listening and drops all connections. */
  @Override
  public void close() {
    server.close();
  }
}
