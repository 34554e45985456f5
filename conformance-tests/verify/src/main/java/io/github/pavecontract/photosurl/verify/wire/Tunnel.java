package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.document.IoProblems;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way through a proxy to one server, by CONNECT (RFC 9110, 9.3.6). */
final class Tunnel {
  private static final int LONGEST_HEAD = 16 << 10;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");

  private final HttpsProxy proxy;
  private final String host;
  private final String target;

  Tunnel(HttpsProxy proxy, String host, int port) {
    this.proxy = proxy;
    this.host = host;
    this.target = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Has the proxy connect to the server. What follows on the socket is the server's. */
  void open(Socket socket) throws IOException {
    String request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n"
        + proxy
            .authorization()
            .map(value -> "Proxy-Authorization: " + value + "\r\n")
            .orElse("")
        + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    String head = head(socket);
    String first = head.substring(0, head.indexOf("\r\n"));
    Matcher status = STATUS_LINE.matcher(first);
    if (!status.matches()) {
      throw failed("does not answer like a proxy: " + Excerpt.of(first), elsewhere());
    }
    if (!status.group(1).startsWith("2")) {
      throw failed("refuses: " + Excerpt.of(first), remedy(status.group(1)));
    }
  }

  private String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      // Byte by byte, as what follows belongs to the server.
      int next = socket.getInputStream().read();
      if (next < 0 && head.isEmpty()) {
        throw failed("gives no answer", elsewhere());
      }
      if (next < 0) {
        throw failed("breaks off its answer: " + Excerpt.of(head.toString()), elsewhere());
      }
      if (head.length() > LONGEST_HEAD) {
        throw failed("does not answer like a proxy: its head never ends", elsewhere());
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** There is no talking with the proxy. */
  ProxyFailedException unreachable(IOException e) {
    return new ProxyFailedException(
        "there is no answer from the proxy " + proxy + ": " + IoProblems.reason(e), elsewhere(), e);
  }

  private ProxyFailedException failed(String what, String remedy) {
    return new ProxyFailedException(
        "the proxy " + proxy + " " + what, remedy, new IOException(what));
  }

  private String remedy(String status) {
    return switch (status) {
      case "407" -> "Name its credentials with --proxy http://USER:PASSWORD@" + proxy + ".";
      case "401", "403", "405" -> "Have " + target + " allowed there, or " + around();
      default -> "It does not reach " + target + ": check the base URL, or " + around();
    };
  }

  private String elsewhere() {
    return "Check --proxy or HTTPS_PROXY, or " + around();
  }

  private String around() {
    return "go without it: no --proxy, and NO_PROXY=" + host + ".";
  }
}
