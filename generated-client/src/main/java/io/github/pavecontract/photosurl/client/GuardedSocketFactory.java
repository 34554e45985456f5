package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Makes sockets that can be asked without waiting whether the server has closed them. Those of plain HTTP also follow
 * the messages on them; of HTTP over TLS that is done above TLS.
 */
final class GuardedSocketFactory extends SocketFactory {
  private final SocketFactory sockets;
  private final boolean plainHttp;

  GuardedSocketFactory(SocketFactory sockets, boolean plainHttp) {
    this.sockets = sockets;
    this.plainHttp = plainHttp;
  }

  @Override
  public Socket createSocket() throws IOException {
    // One of a channel. A factory of the caller's own has its reasons.
    Socket socket = sockets.equals(SocketFactory.getDefault())
        ? SocketChannel.open().socket()
        : sockets.createSocket();
    return plainHttp ? new GuardedSocket(socket) : socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return bound(new InetSocketAddress(host, port), localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return bound(new InetSocketAddress(host, port), localHost, localPort);
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }

  private Socket bound(InetSocketAddress address, InetAddress localHost, int localPort)
      throws IOException {
    Socket socket = createSocket();
    socket.bind(new InetSocketAddress(localHost, localPort));
    socket.connect(address);
    return socket;
  }
}
