package io.github.pavecontract.photosurl.cli;

import com.sun.net.httpserver.HttpExchange;
import io.github.pavecontract.photosurl.server.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A server whose answer to {@code /down} is long, and which counts the bytes of any request. */
final class BigServer implements AutoCloseable {
  private static final byte[] PIECE =
      "0123456789abcdef".repeat(4096).getBytes(StandardCharsets.US_ASCII);

  private final long length;
  private final LocalServer server;

  BigServer(long length) {
    this.length = length;
    this.server =
        LocalServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::handle);
  }

  URI baseUrl() {
    return server.baseUrl();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/down")) {
        exchange.sendResponseHeaders(200, length);
        OutputStream out = exchange.getResponseBody();
        for (long sent = 0; sent < length; sent += PIECE.length) {
          out.write(PIECE);
        }
      } else {
        byte[] count =
            String.valueOf(drain(exchange.getRequestBody())).getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, count.length);
        exchange.getResponseBody().write(count);
      }
    }
  }

  /** A body of that length, made while it is sent. */
  BodyPublisher body() {
    return BodyPublishers.ofInputStream(() -> new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int most) {
        int some = (int) Math.min(left, most);
        left -= some;
        return some == 0 ? -1 : some;
      }
    });
  }

  static long drain(InputStream in) {
    try (in) {
      byte[] piece = new byte[1 << 16];
      long length = 0;
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        length += read;
      }
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
