package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.sandbox.Durations;
import io.github.pavecontract.photosurl.server.Trust;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Speaks HTTP/1.1 to one server, and takes note of each rule that an answer breaks. A redirect is an
 * answer like any other.
 */
public final class WireClient {
  /** How long a server may take to close a connection, before and after it is known not to do so. */
  private static final Duration PATIENCE = Duration.ofMillis(60);

  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(3);

  private final URI baseUrl;
  private final Duration timeout;
  private final Trust trust;
  private final Route route;
  private final boolean tls;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Duration patience = PATIENCE;
  private volatile boolean aborted;

  /**
   * Creates a client.
   *
   * @param baseUrl scheme, host and port of the server; the rest does not matter
   * @param timeout for one request, from its connection to the last byte of its answer
   * @param trust which certificates of servers are trusted
   */
  public WireClient(URI baseUrl, Duration timeout, Trust trust) {
    this(baseUrl, timeout, trust, Optional.empty());
  }

  /**
   * Creates a client that may go through a proxy.
   *
   * @param baseUrl scheme, host and port of the server; the rest does not matter
   * @param timeout for one request, from its connection to the last byte of its answer
   * @param trust which certificates of servers are trusted
   * @param proxy through which servers are reached over TLS; empty for none
   */
  public WireClient(URI baseUrl, Duration timeout, Trust trust, Optional<HttpsProxy> proxy) {
    this.route = new Route(baseUrl, proxy);
    this.tls = "https".equalsIgnoreCase(baseUrl.getScheme());
    this.baseUrl = baseUrl;
    this.timeout = timeout;
    this.trust = trust;
  }

  /**
   * Sends a request on a connection of its own.
   *
   * @param request the request
   * @return what came, complete or not
   * @throws NoAnswerException if nothing came
   */
  public WireAnswer send(WireRequest request) throws NoAnswerException {
    return send(request, Rendezvous.ALONE);
  }

  private WireAnswer send(WireRequest request, Rendezvous rendezvous) throws NoAnswerException {
    try (Connection connection = connect()) {
      return finish(request, connection, connection.send(request, timeout, rendezvous));
    } finally {
      rendezvous.leave();
      open.removeIf(Socket::isClosed);
    }
  }

  /**
   * Sends requests at once, each on a connection of its own. An interrupt breaks them off.
   *
   * @param requests the requests
   * @return what became of each, in their order
   */
  public List<Reply> sendAtOnce(List<WireRequest> requests) {
    Rendezvous rendezvous = new Rendezvous(requests.size());
    ExecutorService senders = Executors.newFixedThreadPool(requests.size());
    try {
      List<CompletableFuture<Reply>> replies = requests.stream()
          .map(request -> CompletableFuture.supplyAsync(() -> reply(request, rendezvous), senders))
          .toList();
      try {
        CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new)).get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        abort();
      } catch (ExecutionException e) {
        // That of a reply is told by its own.
      }
      return replies.stream().map(CompletableFuture::join).toList();
    } finally {
      senders.shutdownNow();
    }
  }

  private Reply reply(WireRequest request, Rendezvous rendezvous) {
    try {
      return new Reply.Answered(send(request, rendezvous));
    } catch (NoAnswerException e) {
      return new Reply.Unanswered(e);
    }
  }

  /**
   * Sends two requests over one connection, if the server keeps it open; it may close it at any time.
   *
   * @param first the request to send first
   * @param second the request to send then, over a new connection if need be
   * @return what came for the second one, with what is wrong with the framing of the first
   * @throws NoAnswerException if nothing came
   */
  public WireAnswer sendBoth(WireRequest first, WireRequest second) throws NoAnswerException {
    try (Connection connection = connect()) {
      WireAnswer answer = connection.send(first, timeout);
      if (!answer.isFramed()) {
        return send(second).after(answer);
      }
      if (!connection.ended()) {
        return finish(second, connection, connection.send(second, timeout));
      }
    } catch (NoAnswerException e) {
      if (e.timedOut()) {
        throw e;
      }
    }
    return send(second);
  }

  private WireAnswer finish(WireRequest request, Connection connection, WireAnswer received) {
    if (!received.isFramed()) {
      return received;
    }
    WireAnswer finished = Connection.withRest(received, connection.rest(patience));
    if (!connection.ended() && Connection.closes(request)) {
      patience = LITTLE_PATIENCE;
    }
    return finished;
  }

  /** Breaks off what is being sent or received, and sends nothing more. Can be called by any thread. */
  public void abort() {
    aborted = true;
    open.forEach(WireClient::close);
  }

  private Connection connect() throws NoAnswerException {
    if (aborted) {
      throw failed("the run was stopped", false, new IOException());
    }
    try {
      Socket socket = route.connect(timeout, this::opened);
      String origin = baseUrl.getScheme() + "://" + baseUrl.getRawAuthority();
      return new Connection(tls ? secured(socket) : socket, origin);
    } catch (ProxyFailedException e) {
      throw e;
    } catch (UnknownHostException e) {
      throw failed("the host " + e.getMessage() + " is not known", false, e);
    } catch (SocketTimeoutException e) {
      throw failed("no connection within " + Durations.text(timeout), true, e);
    } catch (SSLException e) {
      throw failed(TlsProblems.reason(e) + route.through(), false, e);
    } catch (IOException e) {
      throw failed("no connection: " + IoProblems.reason(e), false, e);
    }
  }

  private void opened(Socket socket) {
    open.add(socket);
    if (aborted) {
      close(socket);
    }
  }

  private Socket secured(Socket socket) throws IOException {
    try {
      return secure(socket, route.host(), route.port());
    } catch (SocketTimeoutException e) {
      close(socket);
      // Whoever waits for a line of HTTP is silent.
      throw new SSLException(TlsProblems.NOT_SPOKEN, e);
    } catch (IOException e) {
      close(socket);
      throw e;
    }
  }

  private Socket secure(Socket socket, String host, int port) throws IOException {
    socket.setSoTimeout((int) timeout.toMillis());
    SSLSocket secured = (SSLSocket) trust.socketFactory().createSocket(socket, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static NoAnswerException failed(String message, boolean timedOut, IOException cause) {
    return NoAnswerException.unasked(message, timedOut, cause);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is to be closed, and that is what it is.
    }
  }
}
