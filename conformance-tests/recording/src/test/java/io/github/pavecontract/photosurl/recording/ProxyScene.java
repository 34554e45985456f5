package io.github.pavecontract.photosurl.recording;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.pavecontract.photosurl.server.LocalServer;
import io.github.pavecontract.photosurl.server.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A server, a recording proxy before it, and what that wrote, for tests. */
final class ProxyScene implements AutoCloseable {
  private final Path recording;
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Runnable> closings = new ArrayDeque<>();

  ProxyScene(Path folder) {
    this.recording = folder.resolve("proxy.har");
  }

  /** A server of this machine; an exchange that its handler leaves open breaks off. */
  URI upstream(HttpHandler handler) {
    LocalServer server = LocalServer.start(loopback(), (HttpExchange http) -> {
      try (http) {
        handler.handle(http);
      }
    });
    return opened(server, server::close).baseUrl();
  }

  /** The address of a proxy that records as much of a body as it does by default. */
  URI proxy(URI upstream) {
    return proxy(upstream, RecordingProxy.LONGEST_BODY);
  }

  URI proxy(URI upstream, int longestBody) {
    Metadata metadata = Sample.metadata(Origin.LIVE);
    RecordingProxy proxy = RecordingProxy.start(
        new Upstream(upstream, Trust.DEFAULT),
        loopback(),
        HarWriter.create(recording, Sample.CONTRACT, metadata, List.of()),
        longestBody,
        log::add);
    return opened(proxy, proxy::close).baseUrl();
  }

  <T> T opened(T resource, Runnable close) {
    closings.push(close);
    return resource;
  }

  /** The file that is there once the scene is closed, if anything was recorded. */
  Path recording() {
    return recording;
  }

  List<Recorded> recorded() {
    return Sample.read(recording);
  }

  List<String> log() {
    return log;
  }

  static HttpResponse<byte[]> get(URI url, String encoding)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url).header("Accept-Encoding", encoding).build(),
            BodyHandlers.ofByteArray());
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Closes what was opened, the last first. */
  @Override
  public void close() {
    while (!closings.isEmpty()) {
      closings.pop().run();
    }
  }
}
