package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.server.LocalServer;

/** Tells what answered from the answer. */
final class Origins {
  private Origins() {}

  static boolean isSandbox(Response response) {
    return Header.first(response.headers(), "Server")
        .filter(server -> server.startsWith(LocalServer.SANDBOX))
        .isPresent();
  }
}
