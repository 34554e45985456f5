package io.github.pavecontract.photosurl.conformance.sandbox;

import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import java.io.IOException;

/** What people see who open the sandbox in a browser. */
final class Page {
  private final Operation operation;

  Page(Contract contract) {
    this.operation = contract.named("accepted").operation();
  }

  void handle(HttpExchange exchange) throws IOException {
    Replies.text(
        exchange,
        404,
        "The sandbox answers " + operation.method() + " " + operation.path() + "; this is "
            + exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + ".\n");
  }
}
