package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to a server: a tunnel with TLS inside, and IPv6. */
final class WayTest {
  private static final byte[] LOOPBACK_OF_IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  @TempDir
  private Path folder;

  @Test
  void throughAProxyTlsReachesTheServerItself() throws IOException {
    PrivateCa ca = new PrivateCa();
    try (DeviatingServer server = new DeviatingServer(UnaryOperator.identity(), ca.server());
        Relay proxy = Relay.asProxy()) {
      Run run = server.verify(
          "--proxy",
          "http://127.0.0.1:" + proxy.port(),
          "--ca",
          ca.writeTo(folder.resolve("ca")).toString());

      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
      assertThat(proxy.seen()).hasSizeGreaterThan(50).allSatisfy(bytes -> assertThat(bytes)
          .startsWith("CONNECT " + URI.create(server.baseUrl()).getAuthority() + " HTTP/1.1\r\n")
          .doesNotContain(DeviatingServer.API_KEY, "photo_label"));
    }
  }

  @Test
  void anAddressOfIpv6IsReachedAndNamedInBrackets() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        Relay server = Relay.to(sandbox, InetAddress.getByAddress(LOOPBACK_OF_IPV6), 0)) {
      Run run = verify("http://[::1]:" + server.port());

      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
      assertThat(server.seen())
          .allSatisfy(bytes -> assertThat(bytes).contains("Host: [::1]:" + server.port() + "\r\n"));
    }
  }

  private static Run verify(String baseUrl) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PAVE_BASE_URL", baseUrl);
    environment.put("PAVE_API_KEY", Sandbox.API_KEY);
    return Run.of(environment, "verify", "--submitted-session", "SUBMITTED-1");
  }

  /** Passes bytes on, and keeps what clients send. */
  private static final class Relay implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final ServerSocket server = new ServerSocket();
    private final boolean tunnels;
    private final int to;

    private Relay(InetAddress address, int port, boolean tunnels, int to) throws IOException {
      this.tunnels = tunnels;
      this.to = to;
      server.bind(new InetSocketAddress(address, port));
      threads.execute(this::accept);
    }

    static Relay asProxy() throws IOException {
      return new Relay(InetAddress.getLoopbackAddress(), 0, true, 0);
    }

    static Relay to(Sandbox sandbox, InetAddress address, int port) throws IOException {
      return new Relay(address, port, false, sandbox.baseUrl().getPort());
    }

    int port() {
      return server.getLocalPort();
    }

    List<String> seen() {
      return new ArrayList<>(seen);
    }

    private void accept() {
      while (!server.isClosed()) {
        try {
          Socket client = server.accept();
          threads.execute(() -> serve(client));
        } catch (IOException e) {
          return;
        }
      }
    }

    private void serve(Socket client) {
      StringBuilder sent = new StringBuilder();
      try (client;
          Socket upstream =
              new Socket(InetAddress.getLoopbackAddress(), tunnels ? connect(client, sent) : to)) {
        threads.execute(() -> pipe(upstream, client, new StringBuilder()));
        pipe(client, upstream, sent);
      } catch (IOException e) {
        // One of the two went away.
      } finally {
        seen.add(sent.toString());
      }
    }

    /** Answers CONNECT, and tells where to. */
    private static int connect(Socket client, StringBuilder head) throws IOException {
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) client.getInputStream().read());
      }
      OutputStream out = client.getOutputStream();
      out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return Integer.parseInt(head.substring(head.indexOf(":") + 1, head.indexOf(" HTTP")));
    }

    private static void pipe(Socket from, Socket to, StringBuilder copy) {
      byte[] bytes = new byte[8192];
      try {
        InputStream in = from.getInputStream();
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
          copy.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
          to.getOutputStream().write(bytes, 0, read);
        }
        to.shutdownOutput();
      } catch (IOException e) {
        // One of the two went away.
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      threads.shutdownNow();
    }
  }
}
