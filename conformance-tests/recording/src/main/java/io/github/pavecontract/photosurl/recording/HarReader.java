package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads HAR 1.2 entry by entry, so that the size of the file does not matter. */
public final class HarReader {
  /** What becomes of each entry. */
  public interface Visitor {
    /**
     * Takes an entry.
     *
     * @param recorded the entry
     * @param from the byte of the file at which it begins
     * @param to the byte behind it
     */
    void entry(Recorded recorded, long from, long to);

    /**
     * Takes note of an entry that holds a part of its bodies only, so that nobody can judge or replay it.
     *
     * @param index its place among the entries, from 0
     */
    default void cut(int index) {}

    /**
     * Takes an entry whose request or answer had a body that the file does not hold, as browsers leave
     * out what they have forgotten or were told to leave out. Unless this is overridden, it is an entry
     * like any other.
     *
     * @param recorded the entry, with an empty body
     * @param from the byte of the file at which it begins
     * @param to the byte behind it
     */
    default void withoutBody(Recorded recorded, long from, long to) {
      entry(recorded, from, to);
    }

    /**
     * Takes note of an entry that is none of HAR. Unless this is overridden, the file is refused.
     *
     * @param index its place among the entries, from 0
     * @param reason what is wrong with it, a clause
     * @return whether to read on
     */
    default boolean broken(int index, String reason) {
      return false;
    }
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
   * @throws ProblemException if the file cannot be read or is no HAR, or an entry is broken
   */
  public static Optional<Metadata> read(Path file, Visitor visitor) {
    return new HarReader(file).read(visitor);
  }

  /**
   * Reads what a recording says of itself, wherever it says it.
   *
   * @param file a HAR file
   * @return the metadata; empty if this project did not make it
   * @throws ProblemException if the file cannot be read, or is no HAR
   */
  public static Optional<Metadata> metadata(Path file) {
    return new HarReader(file).read(null);
  }

  private Optional<Metadata> read(@Nullable Visitor visitor) {
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
      throw broken(IoProblems.reason(e) + place, e);
    } catch (IOException e) {
      throw IoProblems.unreadable(file, e, "Name a recording in HAR 1.2.");
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
        visit(visitor, entry, from, parser.currentLocation().getByteOffset());
      }
    }
    index = -1;
  }

  private void visit(Visitor visitor, JsonNode entry, long from, long to) {
    if (entry.path(HarEntry.CUT).asBoolean()) {
      visitor.cut(index);
      return;
    }
    Recorded recorded;
    try {
      recorded = HarEntryReader.read(index, entry);
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      if (visitor.broken(index, reason)) {
        return;
      }
      throw broken(reason, e);
    }
    if (HarEntryReader.lacksBody(entry)) {
      visitor.withoutBody(recorded, from, to);
    } else {
      visitor.entry(recorded, from, to);
    }
  }

  private Metadata metadata(JsonNode node) {
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

  private ProblemException broken(String what, @Nullable Exception cause) {
    Problem problem = Problem.at(
        file.toString(),
        "The file is no sound HAR: " + (index < 0 ? "" : "entry " + index + ": ") + what + ".",
        index < 0
            ? "Export it again as HAR 1.2, or record it with `photos-url record`."
            : "Remove the entry, or export the file again as HAR 1.2.");
    return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
  }
}
