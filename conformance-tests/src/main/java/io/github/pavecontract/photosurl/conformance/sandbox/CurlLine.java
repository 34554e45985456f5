package io.github.pavecontract.photosurl.conformance.sandbox;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.net.URI;

/** A command line that submits a photo, to paste into a shell. */
final class CurlLine {
  /** The key of a session that exists, and is open. */
  static final String SESSION_KEY = "OPEN-1";

  private CurlLine() {}

  static String of(Contract contract, URI baseUrl) {
    Case single = contract.named("singlePhoto");
    String path = new OperationPath(single.operation()).of(SESSION_KEY).substring(1);
    return "curl -X " + single.operation().method()
        + " " + quoted(baseUrl.resolve(path).toString())
        + " -H " + quoted(contract.apiKeyHeader() + ": " + Sandbox.API_KEY)
        + " -H 'Content-Type: application/json'"
        + " -d " + quoted(String.valueOf(single.request()));
  }

  /** One word for a POSIX shell, whatever the text has in it. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
