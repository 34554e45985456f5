package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Makes TLS sockets whose messages are followed. */
final class GuardedTlsFactory extends SSLSocketFactory {
  private final SSLSocketFactory sockets;

  GuardedTlsFactory(SSLSocketFactory sockets) {
    this.sockets = sockets;
  }

  /** OkHttp calls this alone. */
  @Override
  public Socket createSocket(Socket below, String host, int port, boolean autoClose)
      throws IOException {
    Socket socket = sockets.createSocket(below, host, port, autoClose);
    // OkHttp knows the sockets of other providers by their classes.
    return socket instanceof SSLSocket tls && isOfTheJdk(tls)
        ? new GuardedTlsSocket(tls, below)
        : socket;
  }

  private static boolean isOfTheJdk(SSLSocket socket) {
    return socket.getClass().getModule().equals(SSLSocket.class.getModule());
  }

  @Override
  public Socket createSocket() throws IOException {
    return sockets.createSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, localHost, localPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }
}
