package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.secret.ShellWord;
import java.net.URI;

/** A command line that submits a photo, to paste into a shell. */
final class CurlLine {
  /** The key of a session that exists, and is open. */
  static final String SESSION_KEY = "OPEN-1";

  private CurlLine() {}

  static String of(Contract contract, URI baseUrl) {
    Case single = contract.named("singlePhoto");
    String path = contract.path(single.operation()).of(SESSION_KEY).substring(1);
    return "curl -X " + single.operation().method()
        + " " + ShellWord.of(baseUrl.resolve(path).toString())
        + " -H " + ShellWord.of(contract.apiKeyHeader() + ": " + Sandbox.API_KEY)
        + " -H 'Content-Type: application/json'"
        + " -d " + ShellWord.of(String.valueOf(single.request()));
  }
}
