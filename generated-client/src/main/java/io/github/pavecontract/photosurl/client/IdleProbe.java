package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Looks whether an idle connection was closed, or has bytes waiting. */
final class IdleProbe {
  private IdleProbe() {}

  /** Takes a byte if there is one; the connection cannot be used then. */
  static boolean finds(Socket socket) {
    try {
      SocketChannel channel = socket.getChannel();
      return channel == null ? findsInAMillisecond(socket) : findsAtOnce(channel);
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean findsAtOnce(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    try {
      return channel.read(ByteBuffer.allocate(1)) != 0;
    } finally {
      channel.configureBlocking(true);
    }
  }

  /** A socket without a channel cannot be asked without waiting. */
  private static boolean findsInAMillisecond(Socket socket) throws IOException {
    int timeout = socket.getSoTimeout();
    socket.setSoTimeout(1);
    try {
      int found = socket.getInputStream().read();
      return found >= -1;
    } catch (SocketTimeoutException e) {
      return false;
    } finally {
      socket.setSoTimeout(timeout);
    }
  }
}
