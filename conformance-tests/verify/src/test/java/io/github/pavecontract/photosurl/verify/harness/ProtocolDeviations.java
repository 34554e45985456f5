package io.github.pavecontract.photosurl.verify.harness;

import static io.github.pavecontract.photosurl.verify.harness.Variant.answers;
import static io.github.pavecontract.photosurl.verify.harness.Variant.results;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Answers that are no good HTTP, or no good JSON. */
final class ProtocolDeviations {
  private static final String G = "protocol";

  private ProtocolDeviations() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    all.add(answers(G, "no media type", a -> a.contentType = ""));
    for (String type : List.of(
        "text/html",
        "text/plain",
        "application/problem+json",
        "application/xml",
        "application/json; charset=iso-8859-1",
        "json")) {
      all.add(answers(G, "media type " + type, a -> a.contentType = type));
    }
    all.add(wire("a status line without a blank", s -> s.replaceFirst("Whatever\r\n", "\r\n")
        .replaceFirst("(\\d{3}) \r\n", "$1\r\n")));
    all.add(wire("a status line of HTTP/2", s -> s.replaceFirst("HTTP/1.1", "HTTP/2")));
    all.add(wire("a status line of ICY", s -> s.replaceFirst("HTTP/1.1", "ICY")));
    all.add(wire("a status of four digits", s -> s.replaceFirst(" (\\d{3}) ", " $10 ")));
    all.add(wire("lines that end with LF", s -> s.replace("\r\n", "\n")));
    all.add(wire("a blank before a colon", s -> s.replaceFirst("Content-Type:", "Content-Type :")));
    all.add(
        wire("a folded field", s -> s.replaceFirst("Connection", "X-A: b\r\n c\r\nConnection")));
    all.add(wire(
        "a field without a colon", s -> s.replaceFirst("Connection", "Nonsense\r\nConnection")));
    all.add(wire(
        "a control character in a field",
        s -> s.replaceFirst("Connection", "X-A: b\u0001\r\nConnection")));
    all.add(
        wire("a NUL in a name", s -> s.replaceFirst("Connection", "X\u0000A: b\r\nConnection")));
    all.add(wire(
        "two different lengths",
        s -> s.replaceFirst("Connection", "Content-Length: 7\r\nConnection")));
    all.add(wire(
        "two media types",
        s -> s.replaceFirst("Connection", "Content-Type: text/html\r\nConnection")));
    all.add(wire("a length that is too long", s -> length(s, 10)));
    all.add(wire("a length that is too short", s -> length(s, -5)));
    all.add(wire(
        "a negative length", s -> s.replaceFirst("Content-Length: \\d+", "Content-Length: -1")));
    all.add(wire(
        "a length in hexadecimal",
        s -> s.replaceFirst("Content-Length: \\d+", "Content-Length: 0x10")));
    all.add(wire("bytes behind the body", s -> s + "extra"));
    all.add(wire("a second answer behind the first", s -> s + s));
    all.add(wire("a body that is cut off", s -> s.substring(0, s.length() - 3)));
    all.add(wire("a head that is cut off", s -> s.substring(0, 30)));
    all.add(wire("a length beside chunks", s -> chunked(s, false, "")));
    all.add(chunks("no last chunk", s -> s.replaceFirst("0\r\n\r\n$", "")));
    all.add(chunks(
        "a chunk without a size", s -> s.replaceFirst("\r\n\r\n[0-9a-f]+\r\n", "\r\n\r\nzz\r\n")));
    all.add(chunks(
        "a chunk that is too small",
        s -> s.replaceFirst("\r\n\r\n[0-9a-f]+\r\n", "\r\n\r\n5\r\n")));
    all.add(chunks("no empty line behind the chunks", s -> s.replaceFirst("0\r\n\r\n$", "0\r\n")));
    all.add(wire(
        "chunks that are announced only",
        s -> s.replaceFirst("Content-Length: \\d+", "Transfer-Encoding: chunked")));
    all.add(wire(
        "an unknown transfer coding",
        s -> s.replaceFirst("Content-Length: \\d+", "Transfer-Encoding: snappy")));
    all.add(
        wire("chunks in HTTP/1.0", s -> chunked(s, true, "").replaceFirst("HTTP/1.1", "HTTP/1.0")));
    all.add(answers(G, "gzip that is none", a -> a.header("Content-Encoding", "gzip")));
    all.add(
        answers(G, "an encoding that nobody asked for", a -> a.header("Content-Encoding", "br")));
    all.add(wire(
        "protocols switched", s -> "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n" + s));
    all.add(results(
        G, "a name twice", a -> a.text = a.json.toString().replaceFirst("\\{", "{\"data\": [], ")));
    all.add(
        answers(G, "a comma too many", a -> a.text = a.json.toString().replaceFirst("}$", ",}")));
    all.add(answers(G, "single quotes", a -> a.text = a.json.toString().replace('"', '\'')));
    all.add(answers(G, "a comment", a -> a.text = "/* v1 */" + a.json));
    all.add(answers(G, "something behind the JSON", a -> a.text = a.json + "\n// end"));
    all.add(answers(G, "two values", a -> a.text = a.json + "\n" + a.json));
    all.add(answers(G, "a byte order mark", a -> a.text = "\uFEFF" + a.json));
    all.add(
        answers(G, "UTF-16", a -> a.bytes = a.json.toString().getBytes(StandardCharsets.UTF_16)));
    all.add(answers(
        G,
        "bytes that are not UTF-8",
        a -> a.bytes = a.json.put("x", "\u00e9").toString().getBytes(StandardCharsets.ISO_8859_1)));
    all.add(answers(G, "NaN", a -> a.text = a.json.toString().replaceFirst("}$", ",\"x\":NaN}")));
    all.add(answers(
        G,
        "a control character in a text",
        a -> a.text = a.json.toString().replaceFirst("}$", ",\"x\":\"a\tb\"}")));
    all.add(answers(G, "JSONP", a -> a.text = "callback(" + a.json + ")"));
    all.add(answers(G, "a guard before the JSON", a -> a.text = ")]}'\n" + a.json));
    all.add(answers(G, "an empty body", a -> a.text = ""));
    all.add(answers(G, "a page instead of JSON", a -> {
      a.text = "<html>Bad Gateway</html>";
      a.contentType = "text/html";
    }));
    all.add(answers(G, "a head of 100 KiB", a -> a.header("X-Long", "x".repeat(100 << 10))));
    all.add(answers(G, "a body of 2 MiB", a -> a.json.put("x", "x".repeat(2 << 20))));
    all.add(results(G, "connections dropped instead of results", a -> a.drop = true));
    all.add(results(G, "results that never come", a -> a.hang = true));
    all.add(results(G, "results of which the end never comes", a -> {
      a.rewrite(s -> s.substring(0, s.length() - 3));
      a.stall = true;
    }));
    all.add(wire("an empty line before the status line", s -> "\r\n" + s));
    all.add(wire("a length with a sign", s -> s.replaceFirst("Length: ", "Length: +")));
    all.add(answers(G, "gzip that is cut off", a -> {
      byte[] whole = ConformingVariations.gzip(a.body());
      a.bytes = Arrays.copyOf(whole, whole.length - 9);
      a.header("Content-Encoding", "gzip");
    }));
    all.add(answers(
        G,
        "a number with a leading zero",
        a -> a.text = a.json.toString().replaceFirst("}$", ",\"x\":007}")));
    all.add(answers(
        G,
        "an escape that is none",
        a -> a.text = a.json.toString().replaceFirst("}$", ",\"x\":\"\\\\x41\"}")));
    return all;
  }

  private static Variant wire(String id, UnaryOperator<String> change) {
    return answers(G, id, a -> a.rewrite(change));
  }

  private static Variant chunks(String id, UnaryOperator<String> change) {
    return answers(G, id, a -> a.rewrite(s -> change.apply(chunked(s, true, ""))));
  }

  private static String length(String all, int more) {
    int body = all.length() - all.indexOf("\r\n\r\n") - 4;
    return all.replaceFirst("Content-Length: \\d+", "Content-Length: " + (body + more));
  }

  /** The same answer in chunks of 50 bytes. */
  static String chunked(String all, boolean alone, String extension) {
    int at = all.indexOf("\r\n\r\n") + 4;
    StringBuilder chunks = new StringBuilder();
    for (int i = at; i < all.length(); i += 50) {
      String part = all.substring(i, Math.min(all.length(), i + 50));
      chunks.append(Integer.toHexString(part.length())).append(extension).append("\r\n");
      chunks.append(part).append("\r\n");
    }
    String head = all.substring(0, at - 2) + "Transfer-Encoding: chunked\r\n\r\n";
    if (alone) {
      head = head.replaceFirst("Content-Length: \\d+\r\n", "");
    }
    return head + chunks + "0\r\n\r\n";
  }
}
