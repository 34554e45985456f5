package io.github.pavecontract.photosurl.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.PrivateFile;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.document.StrictJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page had when it was last read: its calls, fields, values and samples, and of its prose only
 * numbers, code spans and words of obligation.
 *
 * @param trailer whether it ended with what GitBook adds
 * @param samples the titles of its samples, in their order
 * @param facts its calls, fields, properties and values, sorted
 * @param statements its statements, in their order
 */
public record LastSeen(
    boolean trailer, List<String> samples, List<String> facts, List<Said> statements) {
  private static final int VERSION = 1;
  private static final String WRITE_AGAIN = "Write the file again with --update-facts.";

  /**
   * A sentence without its words.
   *
   * @param section the heading above it
   * @param marks its numbers, code spans and words of obligation, sorted
   */
  public record Said(String section, List<String> marks) {
    /** Copies the list. */
    public Said {
      marks = List.copyOf(marks);
    }
  }

  /** Copies the lists. */
  public LastSeen {
    samples = List.copyOf(samples);
    facts = List.copyOf(facts);
    statements = List.copyOf(statements);
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @param file the file
   * @return what it says
   * @throws ProblemException if it cannot be read, or is of another form
   */
  public static LastSeen read(Path file) {
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw IoProblems.unreadable(
          file, e, "Write it with --update-facts, or name another one with --facts.");
    }
  }

  /**
   * Reads the facts in JSON.
   *
   * @param name what to call them in messages
   * @param json the bytes
   * @return what they say
   * @throws ProblemException if they are of another form
   */
  public static LastSeen parse(String name, byte[] json) {
    JsonNode root;
    try {
      root = StrictJson.read(ByteBuffer.wrap(json));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ProblemException(
          new Problem(name, line, "", IoProblems.reason(e) + ".", WRITE_AGAIN), e);
    }
    if (root.path("version").asInt() != VERSION
        || !root.path("samples").isArray()
        || !root.path("facts").isArray()
        || !root.path("statements").isArray()) {
      throw ProblemException.at(
          name, "The file holds no last seen facts of version " + VERSION + ".", WRITE_AGAIN);
    }
    List<Said> statements = new ArrayList<>();
    root.path("statements")
        .forEach(row ->
            statements.add(new Said(row.path("section").asText(), texts(row.path("marks")))));
    return new LastSeen(
        root.path("trailer").asBoolean(),
        texts(root.path("samples")),
        texts(root.path("facts")),
        statements);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  /**
   * Writes the facts, as a whole or not at all.
   *
   * @param file the file, which is replaced
   * @throws ProblemException if it cannot be written
   */
  public void write(Path file) {
    Path part = PrivateFile.beside(file);
    try {
      try {
        Files.write(part, json().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw IoProblems.unwritable(file, e, "Name another file with --facts.");
    }
  }

  /** A line for each fact, so that a change shows as one. */
  String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("version", VERSION).put("trailer", trailer);
    samples.forEach(root.putArray("samples")::add);
    facts.forEach(root.putArray("facts")::add);
    ArrayNode rows = root.putArray("statements");
    for (Said said : statements) {
      ObjectNode row = rows.addObject().put("section", said.section());
      said.marks().forEach(row.putArray("marks")::add);
    }
    StringBuilder text = new StringBuilder("{");
    String separator = "\n";
    for (var property : root.properties()) {
      text.append(separator).append("  \"").append(property.getKey()).append("\": ");
      separator = ",\n";
      if (!property.getValue().isArray() || property.getValue().isEmpty()) {
        text.append(property.getValue());
        continue;
      }
      text.append("[\n");
      for (int i = 0; i < property.getValue().size(); i++) {
        text.append("    ").append(property.getValue().get(i));
        text.append(i < property.getValue().size() - 1 ? ",\n" : "\n  ]");
      }
    }
    return text.append("\n}\n").toString();
  }
}
