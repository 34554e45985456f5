package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.report.Counted;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a body by the framing that its head announces. */
final class BodyReader {
  private static final int LONGEST = 1 << 20;
  private static final Pattern CHUNK_HEAD =
      Pattern.compile("([0-9A-Fa-f]{1,8})([\\t ]*;[\\t\\x20-\\x7e\\x80-\\xff]*)?\r\n");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Source source;
  private final HeadReader fields;
  private final List<Breach> breaches;
  private final ByteArrayOutputStream body;

  BodyReader(Source source, HeadReader fields, List<Breach> breaches, ByteArrayOutputStream body) {
    this.source = source;
    this.fields = fields;
    this.breaches = breaches;
    this.body = body;
  }

  /**
   * Reads the body that belongs to a head.
   *
   * @return whether it ended with the connection
   */
  boolean read(Head head) throws IOException {
    List<String> codings = head.list("Transfer-Encoding");
    List<String> lengths = head.list("Content-Length");
    if (!codings.isEmpty() && !lengths.isEmpty()) {
      breaches.add(HttpRule.ONE_FRAMING.broken("both of them"));
    }
    if (head.hasNoBody()) {
      if (!codings.isEmpty() || lengths.stream().anyMatch(length -> !length.equals("0"))) {
        if (head.status() != 304) {
          breaches.add(HttpRule.NO_BODY.broken("one, with status " + head.status()));
        }
      }
      return false;
    }
    if (!codings.isEmpty()) {
      return readCoded(head, codings);
    }
    return lengths.isEmpty() ? readToEnd() : readLength(lengths);
  }

  private boolean readCoded(Head head, List<String> codings) throws IOException {
    if (head.http10() || !codings.equals(List.of("chunked"))) {
      breaches.add(HttpRule.TRANSFER_CODING.broken("Transfer-Encoding: "
          + String.join(", ", codings) + (head.http10() ? ", in HTTP/1.0" : "")));
    }
    if (codings.get(codings.size() - 1).equals("chunked")) {
      readChunks();
      return false;
    }
    return readToEnd();
  }

  private boolean readLength(List<String> lengths) throws IOException {
    String length = lengths.get(0);
    if (!NUMBER.matcher(length).matches() || !lengths.stream().allMatch(length::equals)) {
      breaches.add(HttpRule.LENGTH.broken("Content-Length: " + String.join(", ", lengths)));
      return readToEnd();
    }
    long announced = Long.parseLong(length);
    try {
      source.copy(Math.min(announced, LONGEST), body);
    } catch (EOFException e) {
      breaches.add(HttpRule.COMPLETE.broken(
          Counted.of(body.size(), "byte") + ", where Content-Length says " + announced));
      return true;
    }
    if (announced > LONGEST) {
      throw tooLong();
    }
    return false;
  }

  private boolean readToEnd() throws IOException {
    try {
      source.copy(LONGEST, body);
    } catch (EOFException e) {
      return true;
    }
    throw tooLong();
  }

  private void readChunks() throws IOException {
    while (true) {
      String line = new String(source.line(8 << 10), StandardCharsets.ISO_8859_1);
      Matcher head = CHUNK_HEAD.matcher(line);
      if (line.isEmpty()) {
        breaches.add(HttpRule.COMPLETE.broken("the end of the connection before the last chunk"));
        throw new MalformedException();
      }
      if (!head.matches()) {
        breaches.add(HttpRule.CHUNK.broken("a chunk that begins with " + Excerpt.of(line)));
        throw new MalformedException();
      }
      long size = Long.parseLong(head.group(1), 16);
      if (size == 0) {
        readTrailers();
        return;
      }
      if (body.size() + size > LONGEST) {
        throw tooLong();
      }
      readChunk(size);
    }
  }

  private void readChunk(long size) throws IOException {
    try {
      source.copy(size, body);
    } catch (EOFException e) {
      breaches.add(HttpRule.COMPLETE.broken("the end of the connection within a chunk"));
      throw new MalformedException();
    }
    String end = new String(source.line(2), StandardCharsets.ISO_8859_1);
    if (!end.equals("\r\n")) {
      breaches.add(HttpRule.CHUNK.broken(
          "a chunk that goes on with " + Excerpt.of(end) + " behind the bytes that it announced"));
      throw new MalformedException();
    }
  }

  private void readTrailers() throws IOException {
    try {
      List<Header> trailers = fields.fields();
      for (Header trailer : trailers) {
        if (trailer.name().equalsIgnoreCase("Content-Length")
            || trailer.name().equalsIgnoreCase("Transfer-Encoding")) {
          breaches.add(HttpRule.ONE_FRAMING.broken("a trailer " + trailer.name()));
        }
      }
    } catch (EOFException e) {
      breaches.add(
          HttpRule.COMPLETE.broken("the end of the connection before the empty line that ends it"));
      throw new MalformedException();
    }
  }

  private MalformedException tooLong() {
    breaches.add(HttpRule.BODY_SIZE.broken("more"));
    return new MalformedException();
  }
}
