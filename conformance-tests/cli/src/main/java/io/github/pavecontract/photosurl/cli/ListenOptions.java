package io.github.pavecontract.photosurl.cli;

import java.net.InetSocketAddress;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where a server of this command listens. */
final class ListenOptions {
  @Option(
      names = {"--port", "--listen"},
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where to listen. Any free port by default.")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on: ${DEFAULT-VALUE} by default; 0.0.0.0 in a container.")
  private String bind = "127.0.0.1";

  /**
   * Returns where to listen.
   *
   * @throws ParameterException if there is no such address or port; the message names the option
   */
  InetSocketAddress address(CommandLine command) {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(
          command,
          "--port: " + port + " is no port. Give one from 1 to 65535, or 0 for any free one.");
    }
    InetSocketAddress address = new InetSocketAddress(bind, port);
    if (address.isUnresolved()) {
      throw new ParameterException(
          command,
          "--bind: `" + bind
              + "` is no address. Give one of this machine, such as 127.0.0.1, or 0.0.0.0 for all.");
    }
    return address;
  }
}
