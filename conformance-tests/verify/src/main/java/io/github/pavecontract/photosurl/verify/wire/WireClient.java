package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.server.Trust;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP/1.1 to one server, and takes note of each rule that an answer breaks. A redirect is an
 * answer like any other. Not thread-safe.
 */
public final class WireClient {
  /** How long a server may take to close a connection, before and after it is known not to do so. */
  private static final Duration PATIENCE = Duration.ofMillis(60);

  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(3);

  private final URI baseUrl;
  private final Duration timeout;
  private final Trust trust;
  private Duration patience = PATIENCE;
  private volatile @Nullable Socket current;
  private volatile boolean aborted;

  /**
   * Creates a client.
   *
   * @param baseUrl scheme, host and port of the server; the rest does not matter
   * @param timeout for one request, from its connection to the last byte of its answer
   * @param trust which certificates of servers are trusted
   */
  public WireClient(URI baseUrl, Duration timeout, Trust trust) {
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
  public Received send(WireRequest request) throws NoAnswerException {
    try (Connection connection = connect()) {
      return finish(request, connection, connection.send(request, timeout));
    }
  }

  /**
   * Sends two requests over one connection, if the server keeps it open; it may close it at any time.
   *
   * @param first the request to send first
   * @param second the request to send then, over a new connection if need be
   * @return what came for the second one; for the first, if that is no good HTTP
   * @throws NoAnswerException if nothing came
   */
  public Received sendBoth(WireRequest first, WireRequest second) throws NoAnswerException {
    try (Connection connection = connect()) {
      Received answer = connection.send(first, timeout);
      if (!answer.breaches().isEmpty()) {
        return answer;
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

  private Received finish(WireRequest request, Connection connection, Received received) {
    boolean whole = received.breaches().isEmpty();
    if (!whole) {
      return received;
    }
    Received finished = Connection.withRest(received, connection.rest(patience));
    if (!connection.ended() && Connection.closes(request)) {
      patience = LITTLE_PATIENCE;
    }
    return finished;
  }

  /** Breaks off what is being sent or received, and sends nothing more. Can be called by any thread. */
  public void abort() {
    aborted = true;
    Socket socket = current;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is to be closed, and that is what it is.
      }
    }
  }

  private Connection connect() throws NoAnswerException {
    boolean tls = "https".equalsIgnoreCase(baseUrl.getScheme());
    int port = baseUrl.getPort() >= 0 ? baseUrl.getPort() : tls ? 443 : 80;
    String host = baseUrl.getHost();
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    Socket socket = new Socket();
    current = socket;
    try {
      if (aborted) {
        throw new IOException("the run was stopped");
      }
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(bare, port), (int) timeout.toMillis());
      Socket secured = tls ? secure(socket, bare, port) : socket;
      String origin = baseUrl.getScheme() + "://" + baseUrl.getRawAuthority();
      return new Connection(secured, origin);
    } catch (UnknownHostException e) {
      throw failed(socket, "the host " + host + " is not known", false, e);
    } catch (SocketTimeoutException e) {
      throw failed(socket, "no connection within " + timeout.toMillis() + " ms", true, e);
    } catch (IOException e) {
      throw failed(socket, "no connection: " + IoProblems.reason(e), false, e);
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

  private static NoAnswerException failed(
      Socket socket, String message, boolean timedOut, IOException cause) {
    try {
      socket.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return new NoAnswerException(message, timedOut, cause);
  }
}
