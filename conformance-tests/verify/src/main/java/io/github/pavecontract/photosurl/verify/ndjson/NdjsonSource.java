package io.github.pavecontract.photosurl.verify.ndjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.verify.traffic.ExchangeSource;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Traffic of which each line is an exchange: in the form of {@code exchange.schema.json} beside this class,
 * as Envoy's tap filter writes it, or as mitmproxy's {@code jsondump.py} does. The forms can be mixed.
 */
public final class NdjsonSource implements ExchangeSource {
  private static final String REMEDY =
      "Name a file with a JSON object in each line, or - for standard input.";

  private static final int MAGIC = 2;

  private static final List<LineForm> FORMS =
      List.of(new EnvoyTap(), new MitmproxyDump(), new OwnForm());

  private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Lines.LONGEST).build())
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String name;
  private final InputStream in;

  private NdjsonSource(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /**
   * Opens a file.
   *
   * @param file a file of lines, compressed with gzip or not
   * @return the file, of which no line was read
   * @throws ProblemException if it cannot be read
   */
  public static NdjsonSource of(Path file) {
    try {
      return of(file.toString(), Files.newInputStream(file));
    } catch (IOException e) {
      throw IoProblems.unreadable(file, e, REMEDY);
    }
  }

  /**
   * Reads lines as they come.
   *
   * @param name what to call them in messages
   * @param in the lines, compressed with gzip or not
   * @return the lines, of which none was read
   */
  public static NdjsonSource of(String name, InputStream in) {
    return new NdjsonSource(name, in);
  }

  /**
   * Says what a line of the project's own form looks like.
   *
   * @return a JSON Schema
   */
  public static String schema() {
    try (InputStream in = NdjsonSource.class.getResourceAsStream("exchange.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return "the lines of " + name;
  }

  @Override
  public String remedy() {
    return "Name traffic of the operation, an exchange in each line.";
  }

  @Override
  public void read(Sink sink) {
    try (InputStream plain = decompressed(in)) {
      Lines lines = new Lines(plain, sink::idle);
      long number = 0;
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        number++;
        read(line, number, sink);
      }
    } catch (EOFException e) {
      sink.endsEarly(name + " ends in the middle of what is compressed");
    } catch (IOException e) {
      sink.endsEarly(name + " cannot be read on: " + IoProblems.reason(e));
    }
  }

  private static InputStream decompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(MAGIC);
    boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return packed ? new GZIPInputStream(buffered) : buffered;
  }

  private static void read(Lines.Line line, long number, Sink sink) {
    if (line.isTooLong()) {
      sink.unreadable(number, "it is longer than 32 MiB");
      return;
    }
    if (isBlank(line.bytes())) {
      return;
    }
    LineForm.Read read;
    try {
      JsonNode json = MAPPER.readTree(line.bytes());
      read = form(json).read(json);
    } catch (JsonProcessingException e) {
      // What the parser says quotes the line, which may hold keys.
      JsonLocation at = e.getLocation();
      sink.unreadable(
          number,
          at == null
              ? "its JSON is too deep, or has a number or name that is too long"
              : "it is no JSON (column " + at.getColumnNr() + ")");
      return;
    } catch (BadLineException e) {
      sink.unreadable(number, String.valueOf(e.getMessage()));
      return;
    } catch (IOException e) {
      throw new IllegalStateException("nothing but memory is read", e);
    }
    int index = (int) Math.min(Integer.MAX_VALUE - 1, number - 1);
    Recorded recorded = new Recorded(index, Optional.empty(), read.exchange());
    if (read.isWhole()) {
      sink.exchange(recorded);
    } else {
      sink.withoutBody(recorded);
    }
  }

  private static LineForm form(JsonNode json) throws BadLineException {
    if (json.path("log").has("entries")) {
      throw new BadLineException("it is a HAR, which `verify --har FILE` judges");
    }
    return FORMS.stream().filter(form -> form.isMeant(json)).findFirst().orElseThrow();
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
