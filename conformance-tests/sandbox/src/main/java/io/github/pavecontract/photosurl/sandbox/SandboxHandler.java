package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.node.NullNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.sandbox.Routes.Route;
import io.github.pavecontract.photosurl.server.LocalServer;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import okio.ByteString;

/** Answers HTTP requests: those of the contract's operations from the model, others from control and page. */
final class SandboxHandler implements HttpHandler {
  static final int LONGEST_BODY = 1 << 20;
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");

  private final String apiKeyHeader;
  private final Routes routes;
  private final Model model;
  private final Faults faults;
  private final Journal journal;
  private final Control control;
  private final SandboxPage page;
  private final Guard guard;
  private final Clock clock;
  private final String server;

  SandboxHandler(
      Contract contract,
      Model model,
      Faults faults,
      Journal journal,
      Control control,
      Guard guard,
      Clock clock) {
    this.apiKeyHeader = contract.apiKeyHeader();
    this.routes = new Routes(contract);
    this.model = model;
    this.faults = faults;
    this.journal = journal;
    this.control = control;
    this.page = new SandboxPage(contract);
    this.guard = guard;
    this.clock = clock;
    this.server = LocalServer.SANDBOX + "/"
        + Objects.requireNonNullElse(
            SandboxHandler.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Server", server);
      String rawPath = exchange.getRequestURI().getRawPath();
      Optional<Route> route = routes.of(exchange.getRequestMethod(), rawPath);
      if (route.isPresent()) {
        if (guard.answersPreflight(exchange, route.get().methods(), apiKeyHeader)) {
          journal.add(other(exchange));
        } else {
          guard.allow(exchange);
          handle(exchange, route.get());
        }
      } else {
        Optional<String> refusal =
            guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders());
        if (refusal.isPresent()) {
          Replies.text(exchange, 403, refusal.get() + "\n");
        } else if (control.handles(rawPath)) {
          control.handle(exchange);
          if (exchange.getRequestMethod().equals("GET")) {
            // It changes nothing, and the page does it every second.
            return;
          }
        } else {
          page.handle(exchange);
        }
        journal.add(other(exchange));
      }
    } catch (InterruptedException e) {
      // The sandbox is being closed in the middle of an answer that takes time.
      Thread.currentThread().interrupt();
    }
  }

  private Received other(HttpExchange exchange) {
    return new Received(
        Instant.now(clock),
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.empty(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(apiKeyHeader)),
        ByteString.EMPTY,
        exchange.getResponseCode(),
        ByteString.EMPTY,
        0,
        0,
        Optional.empty(),
        Optional.empty());
  }

  private void handle(HttpExchange exchange, Route route) throws IOException, InterruptedException {
    String sessionKey = route.sessionKey();
    Instant at = Instant.now(clock);
    ByteString body = body(exchange);
    Optional<String> apiKey =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(apiKeyHeader));
    Optional<String> mistyped = FaultKeys.complaint(sessionKey);
    // A page of others must not use up what a test has planned.
    Optional<Fault> fault = mistyped.isPresent() || !guard.isWelcome(exchange.getRequestHeaders())
        ? Optional.empty()
        : faults.next(sessionKey);
    boolean processed = fault.isEmpty() || fault.get().kind().isProcessed();
    ModelAnswer answer = mistyped.isPresent()
        ? model.refuse(400, mistyped.get())
        : processed
            ? answer(exchange, route, apiKey.orElse(""), body)
            : ModelAnswer.of(0, NullNode.getInstance());
    answer.hint().ifPresent(hint -> exchange.getResponseHeaders().set(Hint.HEADER, hint));
    byte[] bytes =
        processed && !answer.body().isMissingNode() ? Json.compact(answer.body()) : new byte[0];
    // Before the answer leaves, so that whoever has it finds its request in the journal.
    journal.add(new Received(
        at,
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.of(sessionKey),
        apiKey,
        body,
        answer.status(),
        ByteString.of(bytes),
        answer.submitted(),
        answer.refused(),
        fault,
        mistyped.or(answer::hint)));
    if (fault.isPresent()) {
      Replies.broken(exchange, fault.get(), answer.status(), bytes);
    } else {
      Replies.json(exchange, answer.status(), bytes);
    }
  }

  /** The body, or more than the longest that is read. */
  private static ByteString body(HttpExchange exchange) throws IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    // No longer than it is: readNBytes allocates as much as it may have to read.
    int most = length != null && LENGTH.matcher(length).matches()
        ? Math.min(Integer.parseInt(length), LONGEST_BODY)
        : LONGEST_BODY;
    return ByteString.of(exchange.getRequestBody().readNBytes(most + 1));
  }

  private ModelAnswer answer(HttpExchange exchange, Route route, String apiKey, ByteString body) {
    if (route.operation().isEmpty()) {
      exchange.getResponseHeaders().set("Allow", route.methods());
      return model.refuse(405);
    }
    if (body.size() > LONGEST_BODY) {
      return model.refuse(413);
    }
    return model.answer(
        route.operation().get(),
        route.parameters(),
        apiKey.strip(),
        route.sessionKey(),
        body.asByteBuffer());
  }
}
