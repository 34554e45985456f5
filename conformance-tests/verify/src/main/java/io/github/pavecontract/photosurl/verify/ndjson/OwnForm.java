package io.github.pavecontract.photosurl.verify.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.ByteString;

/** The form that {@code exchange.schema.json} beside this class documents. */
final class OwnForm implements LineForm {
  private static final double NANOS = 1e6;

  /** Answers that have no body, whatever was asked; 0 is none. */
  private static final Set<String> BODILESS = Set.of("0", "204", "304");

  @Override
  public boolean isMeant(JsonNode line) {
    return true;
  }

  @Override
  public Read read(JsonNode json) throws BadLineException {
    Member line = Member.of(json).object();
    Member request = line.at("request").object();
    Member response = line.at("response").object();
    Exchange exchange = new Exchange(
        new Request(
            request.at("method").someText(),
            request.at("url").someText(),
            headers(request.at("headers")),
            body(request)),
        new Response(
            response.at("status").status(), headers(response.at("headers")), body(response)),
        line.at("startedAt").time(),
        duration(line.at("durationMs")));
    return new Read(exchange, isWhole(request) && isWhole(response));
  }

  /** A body that is not there was not recorded, but where the message says that it has none. */
  private static boolean isWhole(Member message) throws BadLineException {
    boolean isThere = message.at("body").isThere() || message.at("bodyBase64").isThere();
    return !message.at("truncated").value().asBoolean() && (isThere || isBodiless(message));
  }

  private static boolean isBodiless(Member message) throws BadLineException {
    String status = message.at("status").value().asText();
    return BODILESS.contains(status)
        || Header.first(headers(message.at("headers")), "Content-Length")
            .filter(length -> length.strip().equals("0"))
            .isPresent();
  }

  private static Duration duration(Member milliseconds) throws BadLineException {
    if (!milliseconds.isThere()) {
      return Duration.ZERO;
    }
    if (!milliseconds.value().isNumber()) {
      throw milliseconds.isNo("number");
    }
    return Duration.ofNanos(Math.max(0, Math.round(milliseconds.value().doubleValue() * NANOS)));
  }

  /** A list of names and values; or an object, in which a name that repeats has a list of values. */
  static List<Header> headers(Member headers) throws BadLineException {
    List<Header> all = new ArrayList<>();
    if (headers.value().isArray()) {
      for (int i = 0; i < headers.value().size(); i++) {
        Member header = headers.at(i);
        all.add(new Header(header.at("name").someText(), header.at("value").text()));
      }
    } else if (headers.value().isObject()) {
      for (Map.Entry<String, JsonNode> header : headers.value().properties()) {
        Member values = headers.at(header.getKey());
        for (int i = 0; i < values.value().size(); i++) {
          all.add(new Header(header.getKey(), values.at(i).text()));
        }
        if (!values.value().isArray()) {
          all.add(new Header(header.getKey(), values.text()));
        }
      }
    } else if (headers.isThere()) {
      throw headers.isNo("list or object");
    }
    // HTTP/2 has pseudo-headers for method, path and status, which are no headers.
    all.removeIf(header -> header.name().startsWith(":"));
    return all;
  }

  /** A text as it was; else the JSON itself, for logs that have parsed it; else bytes in Base64. */
  private static ByteString body(Member message) throws BadLineException {
    Member body = message.at("body");
    if (message.at("bodyBase64").isThere()) {
      return message.at("bodyBase64").base64();
    }
    if (!body.isThere()) {
      return ByteString.EMPTY;
    }
    return ByteString.encodeUtf8(
        body.value().isTextual() ? body.text() : body.value().toString());
  }
}
