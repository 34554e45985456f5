package io.github.pavecontract.photosurl.conformance.recording;

import io.github.pavecontract.photosurl.conformance.exchange.Header;
import io.github.pavecontract.photosurl.conformance.exchange.Response;
import io.github.pavecontract.photosurl.conformance.sandbox.Sandbox;

/** Tells what answered from the answer. */
final class Origins {
  private Origins() {}

  static boolean isSandbox(Response response) {
    return Header.first(response.headers(), "Server")
        .filter(server -> server.startsWith(Sandbox.PRODUCT))
        .isPresent();
  }
}
