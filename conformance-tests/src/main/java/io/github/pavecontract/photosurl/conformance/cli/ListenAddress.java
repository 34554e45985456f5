package io.github.pavecontract.photosurl.conformance.cli;

import java.net.InetSocketAddress;

/** Where a server of this command listens, from its options. */
final class ListenAddress {
  private ListenAddress() {}

  static InetSocketAddress of(String bind, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "--port: " + port + " is no port. Give one from 1 to 65535, or 0 for any free one.");
    }
    InetSocketAddress address = new InetSocketAddress(bind, port);
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("--bind: `" + bind
          + "` is no address. Give one of this machine, such as 127.0.0.1, or 0.0.0.0 for all.");
    }
    return address;
  }
}
