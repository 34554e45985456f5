package io.github.pavecontract.photosurl.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request on a connection, and the response to it. */
final class WireExchange extends HttpExchange {
  private final ClientConnection connection;
  private final RequestHead request;
  private final Map<String, Object> attributes = new HashMap<>();
  private final Headers responseHeaders = new Headers();
  private InputStream requestBody;
  private @Nullable ResponseBody response;
  private @Nullable OutputStream replaced;
  private int status = -1;
  private boolean aborted;

  WireExchange(ClientConnection connection, RequestHead request, InputStream requestBody) {
    this.connection = connection;
    this.request = request;
    this.requestBody = requestBody;
  }

  @Override
  public Headers getRequestHeaders() {
    return request.headers();
  }

  @Override
  public Headers getResponseHeaders() {
    return responseHeaders;
  }

  @Override
  public URI getRequestURI() {
    return request.target();
  }

  @Override
  public String getRequestMethod() {
    return request.method();
  }

  @Override
  public HttpContext getHttpContext() {
    throw new UnsupportedOperationException("there is one handler for all");
  }

  @Override
  public InputStream getRequestBody() {
    return requestBody;
  }

  @Override
  public OutputStream getResponseBody() {
    if (replaced != null) {
      return replaced;
    }
    if (response == null) {
      throw new IllegalStateException("the headers come first");
    }
    return response;
  }

  @Override
  public void sendResponseHeaders(int code, long length) throws IOException {
    if (response != null) {
      throw new IOException("the headers are sent already");
    }
    status = code;
    boolean bodiless = length == -1 || request.method().equals("HEAD");
    ResponseBody.Framing framing = ResponseBody.Framing.LENGTH;
    if (bodiless) {
      if (!request.method().equals("HEAD") && code != 204 && code != 304 && code >= 200) {
        responseHeaders.set("Content-Length", "0");
      }
    } else if (length > 0) {
      responseHeaders.set("Content-Length", String.valueOf(length));
    } else if (request.version().equals("HTTP/1.0")) {
      framing = ResponseBody.Framing.END_OF_CONNECTION;
    } else {
      framing = ResponseBody.Framing.CHUNKS;
      responseHeaders.set("Transfer-Encoding", "chunked");
    }
    if (!request.keepsAlive() || framing == ResponseBody.Framing.END_OF_CONNECTION) {
      responseHeaders.set("Connection", "close");
    }
    response =
        new ResponseBody(connection, head(code), framing, bodiless ? 0 : Math.max(0, length));
    if (bodiless) {
      response.close();
    }
  }

  private String head(int code) {
    if (!responseHeaders.containsKey("Date")) {
      responseHeaders.set(
          "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    }
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(code).append(' ').append(Reasons.of(code)).append("\r\n");
    responseHeaders.forEach((name, values) -> values.forEach(
        value -> head.append(name).append(": ").append(oneLine(value)).append("\r\n")));
    return head.append("\r\n").toString();
  }

  /** A line break would begin another header, which nobody has set. */
  private static String oneLine(String value) {
    return value.indexOf('\r') < 0 && value.indexOf('\n') < 0
        ? value
        : value.replace('\r', ' ').replace('\n', ' ');
  }

  boolean keepsAlive() {
    return !"close".equalsIgnoreCase(responseHeaders.getFirst("Connection"));
  }

  /** Whether the client has got the whole answer. */
  boolean isComplete() {
    return !aborted && response != null && response.isComplete();
  }

  void abort() {
    aborted = true;
  }

  @Override
  public void close() {
    try {
      if (replaced != null) {
        replaced.close();
      }
      if (response != null && !aborted) {
        response.close();
      }
    } catch (IOException e) {
      aborted = true;
    }
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    try {
      return connection.remoteAddress();
    } catch (IOException e) {
      throw new UncheckedIOException("the connection is closed", e);
    }
  }

  @Override
  public InetSocketAddress getLocalAddress() {
    try {
      return connection.localAddress();
    } catch (IOException e) {
      throw new UncheckedIOException("the connection is closed", e);
    }
  }

  @Override
  public int getResponseCode() {
    return status;
  }

  @Override
  public String getProtocol() {
    return request.version();
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    attributes.put(name, value);
  }

  @Override
  public void setStreams(@Nullable InputStream in, @Nullable OutputStream out) {
    requestBody = in == null ? requestBody : in;
    replaced = out == null ? replaced : out;
  }

  @Override
  public @Nullable HttpPrincipal getPrincipal() {
    return null;
  }
}
