package io.github.pavecontract.photosurl.verify.harness;

import static io.github.pavecontract.photosurl.verify.harness.Variant.answers;
import static io.github.pavecontract.photosurl.verify.harness.Variant.errors;
import static io.github.pavecontract.photosurl.verify.harness.Variant.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** What HTTP, JSON and the contract leave open, and servers make use of. */
final class ConformingVariations {
  private static final String G = "conforming";

  private ConformingVariations() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    all.add(answers(G, "nothing is changed", a -> {}));
    for (String type : List.of(
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "application/json; charset=\"utf-8\"",
        "Application/JSON",
        "application/json ; charset=utf-8",
        "application/json; profile=\"a;b\"")) {
      all.add(answers(G, "media type " + type, a -> a.contentType = type));
    }
    all.add(answers(G, "an empty reason phrase", a -> a.reason = ""));
    all.add(answers(G, "an odd reason phrase", a -> a.reason = "d'accord \u00e9"));
    all.add(wire("names of fields in lower case", s -> lowerCaseNames(s)));
    all.add(wire("no blank behind a colon", s -> s.replaceFirst(": application", ":application")));
    all.add(wire(
        "blanks around a value",
        s -> s.replaceFirst(": application/json", ": \t application/json \t")));
    all.add(wire("an empty field", s -> s.replaceFirst("Connection", "X-Empty:\r\nConnection")));
    all.add(wire("chunks", s -> ProtocolDeviations.chunked(s, true, "")));
    all.add(
        wire("chunks with extensions", s -> ProtocolDeviations.chunked(s, true, ";a=b;c=\"d\"")));
    all.add(wire("chunk sizes in capitals with zeros", s -> ProtocolDeviations.chunked(s, true, "")
        .replace("\r\n32\r\n", "\r\n0032\r\n")));
    all.add(wire("chunks with a trailer", s -> ProtocolDeviations.chunked(s, true, "")
        .replaceFirst("0\r\n\r\n$", "0\r\nX-Sum: 1\r\n\r\n")));
    all.add(answers(G, "a body that ends with the connection", a -> a.length = false));
    all.add(answers(G, "HTTP/1.0", a -> a.version = "HTTP/1.0"));
    all.add(answers(G, "HTTP/1.0 without a length", a -> {
      a.version = "HTTP/1.0";
      a.length = false;
    }));
    all.add(wire("100 Continue before the answer", s -> "HTTP/1.1 100 Continue\r\n\r\n" + s));
    all.add(wire(
        "103 Early Hints before the answer",
        s -> "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n" + s));
    all.add(answers(G, "gzip", a -> {
      a.bytes = gzip(a.body());
      a.header("Content-Encoding", "gzip");
      a.header("Vary", "Accept-Encoding");
    }));
    all.add(answers(G, "x-gzip in capitals", a -> {
      a.bytes = gzip(a.body());
      a.header("Content-Encoding", "X-GZIP");
    }));
    all.add(answers(G, "one byte after the other", a -> a.piece = 1));
    all.add(answers(G, "pretty JSON", a -> a.text = a.json.toPrettyString() + "\r\n"));
    all.add(answers(G, "blanks around the JSON", a -> a.text = "\r\n\t " + a.json + " \n"));
    all.add(answers(G, "escaped slashes", a -> a.text = a.json.toString().replace("/", "\\/")));
    all.add(answers(G, "escaped letters", a -> a.text = a.json.toString().replace("P", "\\u0050")));
    all.add(answers(G, "properties in another order", a -> a.json = reversed(a.json)));
    all.add(results(
        G,
        "a refusal has the other text",
        a -> a.each(r -> {
          if (!r.path("success").asBoolean()) {
            r.put("message", Answer.PROCESSING);
          }
        })));
    all.add(errors(
        G,
        "a code with a fraction of zero",
        "",
        a -> a.text = a.json.toString().replaceFirst("\"code\":(\\d+)", "\"code\":$1.0")));
    for (String time : List.of(
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.1Z",
        "2026-01-01T02:00:00.123456789+02:00",
        "2026-01-01t00:00:00z")) {
      all.add(errors(G, "a time like " + time, "", a -> a.json.put("timestamp", time)));
    }
    for (String field : List.of(
        "Server: nginx/1.25.3",
        "X-Powered-By: Express",
        "Date: Wed, 25 Nov 2026 00:00:00 GMT",
        "Set-Cookie: session=abc; Path=/; HttpOnly",
        "X-Request-Id: 8c6f3d2e-0000-4000-8000-000000000000",
        "Strict-Transport-Security: max-age=31536000",
        "Cache-Control: no-store",
        "ETag: \"abc\"",
        "Access-Control-Allow-Origin: *",
        "Alt-Svc: h3=\":443\"; ma=86400",
        "Via: 1.1 varnish",
        "Content-Security-Policy: default-src 'none'")) {
      all.add(answers(
          G,
          "a field " + field,
          a -> a.header(
              field.substring(0, field.indexOf(':')), field.substring(field.indexOf(':') + 2))));
    }
    all.add(wire(
        "two cookies",
        s -> s.replaceFirst("Connection", "Set-Cookie: a=b\r\nSet-Cookie: c=d\r\nConnection")));
    all.add(new Variant(G, "chunked requests are refused", call -> {
      Answer answer = call.forward();
      if (call.header("Transfer-Encoding").equals("chunked")) {
        answer.error(411, "Length Required");
      }
      return answer;
    }));
    return all;
  }

  private static Variant wire(String id, UnaryOperator<String> change) {
    return answers(G, id, a -> a.rewrite(change));
  }

  private static String lowerCaseNames(String all) {
    int end = all.indexOf("\r\n\r\n");
    StringBuilder head = new StringBuilder();
    for (String line : all.substring(0, end).split("\r\n", -1)) {
      int colon = line.indexOf(": ");
      head.append(
              colon < 0
                  ? line
                  : line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon))
          .append("\r\n");
    }
    return head + all.substring(end + 2);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static ObjectNode reversed(ObjectNode node) {
    ObjectNode reversed = JsonNodeFactory.instance.objectNode();
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> names.add(0, name));
    for (String name : names) {
      JsonNode value = node.get(name);
      if (value.isArray()) {
        var copy = reversed.putArray(name);
        value.forEach(
            item -> copy.add(item instanceof ObjectNode object ? reversed(object) : item));
      } else {
        reversed.set(name, value);
      }
    }
    return reversed;
  }
}
