package io.github.pavecontract.photosurl.verify.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import okio.ByteString;

/**
 * A value in a line, with its JSON pointer.
 *
 * @param pointer where it stands
 * @param value the value; missing if there is none
 */
record Member(String pointer, JsonNode value) {
  static Member of(JsonNode line) {
    return new Member("", line);
  }

  Member at(String name) {
    return new Member(pointer + "/" + name, value.path(name));
  }

  Member at(int index) {
    return new Member(pointer + "/" + index, value.path(index));
  }

  boolean isThere() {
    return !value.isMissingNode() && !value.isNull();
  }

  BadLineException isNo(String what) {
    return new BadLineException((pointer.isEmpty() ? "the line" : pointer) + " is no " + what);
  }

  Member object() throws BadLineException {
    if (!value.isObject()) {
      throw isNo("object");
    }
    return this;
  }

  String text() throws BadLineException {
    if (!value.isTextual()) {
      throw isNo("text");
    }
    return value.textValue();
  }

  String someText() throws BadLineException {
    String text = text();
    if (text.isEmpty()) {
      throw isNo("text");
    }
    return text;
  }

  /** An HTTP status, as a number or in digits; 0 if nothing was answered. */
  int status() throws BadLineException {
    String digits = value.asText();
    if (!digits.matches("0|[1-9][0-9]{2}")) {
      throw isNo("HTTP status");
    }
    return Integer.parseInt(digits);
  }

  ByteString base64() throws BadLineException {
    try {
      return ByteString.of(Base64.getMimeDecoder().decode(text()));
    } catch (IllegalArgumentException e) {
      throw isNo("Base64");
    }
  }

  /** A time as RFC 3339 has it; the epoch if there is none. */
  Instant time() throws BadLineException {
    if (!isThere()) {
      return Instant.EPOCH;
    }
    try {
      return OffsetDateTime.parse(text()).toInstant();
    } catch (DateTimeException e) {
      throw isNo("time such as 2026-01-31T12:00:00Z");
    }
  }
}
