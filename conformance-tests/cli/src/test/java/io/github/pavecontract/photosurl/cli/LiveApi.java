package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SessionState;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A live API, played by a sandbox with a session of each kind. */
final class LiveApi implements AutoCloseable {
  static final String KEY = "account-key-1";

  private final Sandbox sandbox;

  private LiveApi(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  static LiveApi start() throws IOException {
    return new LiveApi(Sandbox.builder()
        .session("A", SessionState.OPEN, KEY)
        .session("B", SessionState.OPEN, KEY)
        .session("S", SessionState.SUBMITTED, KEY)
        .session("C", SessionState.CLOSED, KEY)
        .session("F", SessionState.OPEN, "account-key-2")
        .start());
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Run verify(Map<String, String> more, String... options) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PAVE_BASE_URL", sandbox.baseUrl().toString());
    environment.put("PAVE_API_KEY", KEY);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "verify";
    arguments[1] = "--rate=1000";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Run.of(environment, arguments);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
