package io.github.pavecontract.photosurl.verify.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A host is reached by whichever of its addresses answers. */
final class RouteTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final byte[] SERVER = {127, 0, 0, 1};
  /** Of this machine as well; nobody listens there. */
  private static final byte[] NOBODY = {127, 0, 0, 2};

  @Test
  void oneAddressAfterTheOtherIsTried() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByAddress(SERVER))) {
      List<Socket> tried = new ArrayList<>();

      try (Socket socket = route(server, NOBODY, SERVER).connect(TIMEOUT, tried::add)) {
        assertThat(socket.getInetAddress().getAddress()).isEqualTo(SERVER);
      }
      assertThat(tried).hasSize(2).allMatch(Socket::isClosed);
    }
  }

  @Test
  void whereNoneAnswersTheLastOneSaysWhy() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByAddress(SERVER))) {
      Route route = route(server, NOBODY);

      assertThatThrownBy(() -> route.connect(TIMEOUT, socket -> {}))
          .isInstanceOf(ConnectException.class);
    }
  }

  private static Route route(ServerSocket server, byte[]... addresses) {
    return new Route(
        URI.create("http://api.example:" + server.getLocalPort()), Optional.empty(), host -> {
          InetAddress[] all = new InetAddress[addresses.length];
          for (int i = 0; i < all.length; i++) {
            all[i] = InetAddress.getByAddress(host, addresses[i]);
          }
          return all;
        });
  }
}
