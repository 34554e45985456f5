package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads HAR 1.2 entry by entry, so that the size of the file does not matter. */
public final class HarReader {
  /** What Jackson says of the place where something began, which is of no use without the source. */
  private static final Pattern SOURCE = Pattern.compile(" \\(start marker at \\[.*?]\\)");

  /** What becomes of each entry. */
  public interface Visitor {
    /**
     * Takes an entry.
     *
     * @param recorded the entry
     * @param from the byte of the file at which it begins
     * @param to the byte behind it
     * @throws IOException to end the reading
     */
    void entry(Recorded recorded, long from, long to) throws IOException;
  }

  /** The most characters of one value, such as a body: 16 Mi. */
  private static final int LONGEST_VALUE = 16 << 20;

  private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
      .streamReadConstraints(
          StreamReadConstraints.builder().maxStringLength(LONGEST_VALUE).build())
      .build());

  private final Path file;
  private int index = -1;
  private boolean hasEntries;
  private @Nullable Metadata metadata;

  private HarReader(Path file) {
    this.file = file;
  }

  /**
   * Reads all entries in their order.
   *
   * @param file a HAR file
   * @param visitor takes the entries
   * @return what the recording says of itself; empty if this project did not make it
   * @throws RecordingException if the file is no HAR, or an entry is broken; the message says which
   * @throws IOException if the file cannot be read, or the visitor ends the reading
   */
  public static Optional<Metadata> read(Path file, Visitor visitor) throws IOException {
    return new HarReader(file).read(visitor);
  }

  /**
   * Reads what a recording says of itself, wherever it says it.
   *
   * @param file a HAR file
   * @return the metadata; empty if this project did not make it
   * @throws RecordingException if the file is no HAR
   * @throws IOException if the file cannot be read
   */
  public static Optional<Metadata> metadata(Path file) throws IOException {
    return new HarReader(file).read(null);
  }

  private Optional<Metadata> read(@Nullable Visitor visitor) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new RecordingException(
          file + " is no readable file. Name a recording in HAR 1.2.", null);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser parser = MAPPER.createParser(in)) {
      root(parser, visitor);
      if (parser.nextToken() != null) {
        throw broken("there is more after its end", null);
      }
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null
          ? ""
          : " (line " + e.getLocation().getLineNr() + ", column "
              + e.getLocation().getColumnNr() + ")";
      throw broken(SOURCE.matcher(e.getOriginalMessage()).replaceAll("") + place, e);
    }
    return Optional.ofNullable(metadata);
  }

  private void root(JsonParser parser, @Nullable Visitor visitor) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw broken("it is no JSON object", null);
    }
    boolean hasLog = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isLog = parser.currentName().equals("log");
      parser.nextToken();
      if (isLog && parser.currentToken() == JsonToken.START_OBJECT) {
        hasLog = true;
        log(parser, visitor);
      } else {
        parser.skipChildren();
      }
    }
    if (!hasLog || !hasEntries) {
      throw broken("it has no array at /log/entries", null);
    }
  }

  private void log(JsonParser parser, @Nullable Visitor visitor) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("entries") && parser.currentToken() == JsonToken.START_ARRAY) {
        entries(parser, visitor);
      } else if (name.equals("_photosUrl")) {
        metadata = metadata(parser.<JsonNode>readValueAsTree());
      } else {
        parser.skipChildren();
      }
    }
  }

  private void entries(JsonParser parser, @Nullable Visitor visitor) throws IOException {
    hasEntries = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      index++;
      if (visitor == null) {
        parser.skipChildren();
      } else {
        long from = parser.currentTokenLocation().getByteOffset();
        JsonNode entry = parser.readValueAsTree();
        visitor.entry(entry(entry), from, parser.currentLocation().getByteOffset());
      }
    }
    index = -1;
  }

  private Recorded entry(JsonNode entry) throws RecordingException {
    try {
      return HarEntryReader.read(index, entry);
    } catch (IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()), e);
    }
  }

  private Metadata metadata(JsonNode node) throws RecordingException {
    try {
      return new Metadata(
          node.path("contractVersion").asText(),
          node.path("contractSha256").asText(),
          Instant.parse(node.path("recordedAt").asText()),
          node.path("baseUrl").asText(),
          Origin.named(node.path("origin").asText())
              .orElseThrow(() -> new IllegalArgumentException("its origin is unknown")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw broken("/log/_photosUrl: " + e.getMessage(), e);
    }
  }

  private RecordingException broken(String what, @Nullable Exception cause) {
    String place = index < 0 ? "" : " entry " + index + ":";
    String remedy = index < 0
        ? " Export it again as HAR 1.2, or record it with `photos-url record`."
        : " Remove the entry, or export the file again as HAR 1.2.";
    return new RecordingException(
        file + " is no sound HAR:" + place + " " + what + "." + remedy, cause);
  }
}
