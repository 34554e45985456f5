package io.github.pavecontract.photosurl.verify.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;

/** What Envoy's tap filter writes: a buffered trace in the JSON of Protocol Buffers, in either spelling. */
final class EnvoyTap implements LineForm {
  private static final List<String> TRACE = List.of("http_buffered_trace", "httpBufferedTrace");

  @Override
  public boolean isMeant(JsonNode line) {
    return TRACE.stream().anyMatch(line::has);
  }

  @Override
  public Read read(JsonNode line) throws BadLineException {
    Member trace = either(Member.of(line), TRACE.get(0), TRACE.get(1)).object();
    Member request = trace.at("request").object();
    Member response = trace.at("response");
    List<Header> asked = headers(request);
    String url = first(asked, ":scheme", "https") + "://" + first(asked, ":authority", "unknown")
        + first(asked, ":path", "/");
    Exchange exchange = new Exchange(
        new Request(first(asked, ":method", ""), url, plain(asked), body(request)),
        new Response(status(response), plain(headers(response)), body(response)),
        time(request),
        duration(time(request), time(response)));
    if (exchange.request().method().isEmpty()) {
      throw request.at("headers").isNo("list with :method");
    }
    return new Read(exchange, isWhole(request) && isWhole(response));
  }

  /** Tapped without an answer, as a client went away. */
  private static int status(Member response) throws BadLineException {
    for (Member header : list(response)) {
      if (header.at("key").value().asText().equals(":status")) {
        return header.at("value").status();
      }
    }
    return 0;
  }

  private static List<Member> list(Member message) {
    Member headers = message.at("headers");
    List<Member> list = new ArrayList<>();
    for (int i = 0; i < headers.value().size(); i++) {
      list.add(headers.at(i));
    }
    return list;
  }

  private static List<Header> headers(Member message) throws BadLineException {
    List<Header> headers = new ArrayList<>();
    for (Member header : list(message)) {
      Member raw = either(header, "raw_value", "rawValue");
      headers.add(new Header(
          header.at("key").someText(),
          raw.isThere() ? raw.base64().utf8() : header.at("value").value().asText()));
    }
    return headers;
  }

  private static String first(List<Header> headers, String name, String otherwise) {
    return Header.first(headers, name).orElse(otherwise);
  }

  private static List<Header> plain(List<Header> headers) {
    return headers.stream().filter(header -> !header.name().startsWith(":")).toList();
  }

  private static ByteString body(Member message) throws BadLineException {
    Member bytes = either(message.at("body"), "as_bytes", "asBytes");
    Member text = either(message.at("body"), "as_string", "asString");
    if (bytes.isThere()) {
      return bytes.base64();
    }
    return text.isThere() ? ByteString.encodeUtf8(text.text()) : ByteString.EMPTY;
  }

  private static boolean isWhole(Member message) {
    return !message.at("body").at("truncated").value().asBoolean();
  }

  private static Instant time(Member message) throws BadLineException {
    return either(message, "headers_received_time", "headersReceivedTime").time();
  }

  private static Duration duration(Instant from, Instant to) {
    return from.equals(Instant.EPOCH) || to.isBefore(from)
        ? Duration.ZERO
        : Duration.between(from, to);
  }

  private static Member either(Member owner, String name, String otherwise) {
    return owner.at(name).isThere() ? owner.at(name) : owner.at(otherwise);
  }
}
