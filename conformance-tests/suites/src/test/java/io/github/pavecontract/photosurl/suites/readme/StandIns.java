package io.github.pavecontract.photosurl.suites.readme;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.server.HttpMessages;
import io.github.pavecontract.photosurl.server.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;

/** What stands in for the hosts, keys and files that the README names, in a folder that looks like a clone. */
final class StandIns implements AutoCloseable {
  static final String API_KEY = "sandbox-readme";

  private static final Map<String, String> LINKS = Map.of(
      "openapi", "openapi",
      "conformance-tests", "conformance-tests",
      "CHANGELOG.md", "CHANGELOG.md",
      "installed/bin", "conformance-tests/cli/src/main/dist/bin",
      "installed/lib", "conformance-tests/target");
  private static final String PAGE = "conformance-tests/docs/src/test/resources/pages/page.md";
  private static final String EDIT = "conformance-tests/diff/src/test/resources/changes/start-up/";
  private static final String RECORDING =
      "conformance-tests/recording/src/test/resources/recordings/documented.har";

  private static final String TRAFFIC =
      "conformance-tests/verify/src/test/resources/strangers/own-form.ndjson";

  private final Path folder;
  private final Sandbox api = Sandbox.start();
  private final LocalServer vendor;
  private final Map<String, String> local = new LinkedHashMap<>();

  private StandIns(Path folder, ByteString page) {
    this.folder = folder;
    this.vendor =
        LocalServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), http -> {
          try (http) {
            HttpMessages.send(
                http, 200, List.of(new Header("Content-Type", "text/markdown")), page);
          }
        });
  }

  static StandIns in(Path folder, Path root) throws IOException {
    Files.createDirectory(folder.resolve("installed"));
    for (Map.Entry<String, String> link : LINKS.entrySet()) {
      Files.createSymbolicLink(
          folder.resolve(link.getKey()), root.resolve(link.getValue()).toRealPath());
    }
    Files.copy(root.resolve(PAGE), folder.resolve("post-upload-photos.md"));
    Files.copy(folder.resolve(EDIT + "before.yaml"), folder.resolve("OLD.yaml"));
    Files.copy(folder.resolve(EDIT + "after.yaml"), folder.resolve("NEW.yaml"));
    StandIns standIns =
        new StandIns(folder, ByteString.of(Files.readAllBytes(folder.resolve(PAGE))));
    standIns.fill();
    return standIns;
  }

  private void fill() {
    local.put("https://docs.paveapi.com/…", vendor.baseUrl().toString().replaceFirst("/$", ""));
    local.put("https://openapi.paveapi.com", api.baseUrl().toString());
    local.put("PAVE_API_KEY=…", "PAVE_API_KEY=" + API_KEY);
    local.put("--record FILE", "--record cases.har");
    local.put("help COMMAND", "help verify");
    local.put("verify --base-url URL", "verify --base-url " + api.baseUrl());
    local.put("--har FILE", "--har " + RECORDING);
    local.put("--ndjson FILE", "--ndjson " + TRAFFIC);
    local.put("--verify target/pacts", "--verify conformance-tests/target/pacts");
    // The ports of the README may be taken on this machine.
    local.put("--port 8080", "--port 0");
    local.put("--listen 8081", "--listen 0");
    local.put("--port 8082", "--port 0");
  }

  /** A command line of the README as it is run here. */
  String local(String line) {
    String command = line.startsWith("verify ") ? How.COMMAND + line : line;
    command = command.replaceFirst("^" + How.COMMAND, "installed/bin/" + How.COMMAND);
    for (Map.Entry<String, String> standIn : local.entrySet()) {
      command = command.replace(standIn.getKey(), standIn.getValue());
    }
    return command;
  }

  /** JUnit warns of links that lead out of a temporary folder. */
  @Override
  public void close() {
    try {
      for (String name : LINKS.keySet()) {
        Files.delete(folder.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    api.close();
    vendor.close();
  }
}
