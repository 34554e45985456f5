package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A file in YAML or JSON, such as an OpenAPI file, as a JSON tree, with the line of each of its nodes. */
public final class Document {
  private final String file;
  private final JsonNode root;
  private final NodeLines lines;
  private final Map<String, Origin> origins;

  /** Where a part of a bundled document was written. */
  record Origin(Document document, String pointer) {}

  /** A node, and the pointer without references of the place where it is written. */
  private record Found(String place, JsonNode node) {
    static final Found NOTHING = new Found("", MissingNode.getInstance());
  }

  Document(String file, JsonNode root, NodeLines lines) {
    this(file, root, lines, Map.of());
  }

  private Document(String file, JsonNode root, NodeLines lines, Map<String, Origin> origins) {
    this.file = file;
    this.root = root;
    this.lines = lines;
    this.origins = Map.copyOf(origins);
  }

  /**
   * Reads a YAML or JSON file.
   *
   * @param path the file
   * @return its document
   * @throws ProblemException if the file cannot be read, or is no YAML mapping
   */
  public static Document read(Path path) {
    try {
      return parse(path.toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw IoProblems.unreadable(path, e, "Name a file in YAML or JSON that is there.");
    }
  }

  /**
   * Reads a YAML or JSON file and all files that it refers to, as one document.
   *
   * @param path the file; references are relative to the file that they are in
   * @return the document, which has references to places of its own only
   * @throws ProblemException if a file cannot be read, or a reference leads nowhere
   */
  public static Document bundled(Path path) {
    return bundled(read(path), path.toAbsolutePath(), Folder.ofDisk(path));
  }

  /**
   * Makes one document of a file that was read and of all files that it refers to.
   *
   * @param first the document of the file
   * @param path the path that its references are relative to
   * @param folder where the other files are
   * @return the document, which has references to places of its own only
   * @throws ProblemException if a file cannot be read, or a reference leads nowhere
   */
  public static Document bundled(Document first, Path path, Folder folder) {
    return Bundle.of(first, path, folder);
  }

  /** The same file with another tree, parts of which were written elsewhere. */
  Document with(JsonNode tree, Map<String, Origin> written) {
    return new Document(file, tree, lines, written);
  }

  /**
   * Reads YAML or JSON.
   *
   * @param file what to call it in messages
   * @param bytes the text in UTF-8
   * @return its document
   * @throws ProblemException if it is no YAML
   */
  public static Document parse(String file, byte[] bytes) {
    try {
      return YamlSource.parse(
          file,
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw unreadable(file, "The file is not UTF-8.", "Save it as UTF-8.");
    }
  }

  /**
   * Takes a document that was read before, of which most will never ask for a line.
   *
   * @param file what to call it in messages
   * @param json the tree of the document
   * @param written the file itself in UTF-8, which is read when the first line is asked for
   * @return the document, as if it had been read from the file
   * @throws IOException if the tree cannot be read
   */
  public static Document of(String file, InputStream json, Supplier<byte[]> written)
      throws IOException {
    return new Document(file, JsonTree.read(json), NodeLines.later(() -> parse(file, written.get())
        .lines
        .all()));
  }

  private static ProblemException unreadable(String file, String message, String remedy) {
    return new ProblemException(List.of(new Problem(file, 1, "", message, remedy)));
  }

  /**
   * Returns the name of the file.
   *
   * @return the file as it was named to the reader
   */
  public String file() {
    return file;
  }

  /**
   * Returns the whole tree, with its references unresolved.
   *
   * @return the root
   */
  public JsonNode root() {
    return root;
  }

  /**
   * Looks a node up, following local references on the way.
   *
   * @param pointer a JSON pointer
   * @return the node, itself no reference; a missing node if there is none
   */
  public JsonNode at(String pointer) {
    return find(pointer).node();
  }

  /**
   * Finds the place where a node is really written.
   *
   * @param pointer a JSON pointer that may lead through references
   * @return the pointer without references, or the empty string if it leads nowhere
   */
  public String canonical(String pointer) {
    return find(pointer).place();
  }

  /** Most pointers lead through no reference, and are the place themselves. */
  private Found find(String pointer) {
    JsonNode node = root;
    int at = 0;
    while (!node.path("$ref").isTextual()) {
      if (at == pointer.length()) {
        return new Found(pointer, node);
      }
      int end = pointer.indexOf('/', at + 1);
      int next = end < 0 ? pointer.length() : end;
      node = Pointers.step(node, Pointers.unescaped(pointer.substring(at + 1, next)));
      if (node.isMissingNode()) {
        return Found.NOTHING;
      }
      at = next;
    }
    return findThroughReferences(pointer);
  }

  /**
   * Looks a node up as it is written: where a reference stands on the way, there is nothing behind it.
   *
   * @param pointer a JSON pointer
   * @return the node, which may be a reference; a missing node if there is none
   */
  public JsonNode written(String pointer) {
    JsonNode node = root;
    for (int at = 0; at < pointer.length() && !node.isMissingNode(); ) {
      int end = pointer.indexOf('/', at + 1);
      int next = end < 0 ? pointer.length() : end;
      node = Pointers.step(node, Pointers.unescaped(pointer.substring(at + 1, next)));
      at = next;
    }
    return node;
  }

  private Found findThroughReferences(String pointer) {
    Deque<String> tokens = new ArrayDeque<>(Pointers.tokens(pointer));
    Set<String> followed = new HashSet<>();
    String place = "";
    JsonNode node = root;
    while (true) {
      JsonNode reference = node.path("$ref");
      if (reference.isTextual()) {
        String target = target(reference.asText());
        if (target.isEmpty() || !followed.add(place)) {
          return Found.NOTHING;
        }
        List<String> more = Pointers.tokens(target);
        for (int i = more.size() - 1; i >= 0; i--) {
          tokens.addFirst(more.get(i));
        }
        place = "";
        node = root;
      } else if (tokens.isEmpty()) {
        return new Found(place, node);
      } else {
        String token = tokens.removeFirst();
        place = Pointers.child(place, token);
        node = Pointers.step(node, token);
        if (node.isMissingNode()) {
          return Found.NOTHING;
        }
      }
    }
  }

  /**
   * Returns the line of a node.
   *
   * @param pointer a JSON pointer; references are followed
   * @return the line, counted from 1, of the node or of its nearest ancestor that exists
   */
  public int line(String pointer) {
    return place(pointer).line();
  }

  /**
   * Finds where a node is written: in this file, or in one that was bundled with it.
   *
   * @param pointer a JSON pointer; references are followed
   * @return its place, or that of its nearest ancestor that exists
   */
  public Place place(String pointer) {
    for (String above = pointer; !above.isEmpty(); above = Pointers.parent(above)) {
      Origin origin = origins.get(above);
      if (origin != null) {
        return origin.document().place(origin.pointer() + pointer.substring(above.length()));
      }
    }
    Integer line = lines.of(pointer);
    if (line != null || pointer.isEmpty()) {
      return new Place(file, line == null ? 1 : line, pointer);
    }
    String real = canonical(pointer);
    boolean elsewhere = !real.isEmpty() && !real.equals(pointer);
    Place near = place(elsewhere ? real : Pointers.parent(pointer));
    return near.file().equals(file) ? new Place(file, near.line(), pointer) : near;
  }

  /**
   * Describes something wrong at a place of this document.
   *
   * @param pointer the place
   * @param message what is wrong
   * @param remedy what to do about it
   * @return the problem with file and line
   */
  public Problem problem(String pointer, String message, String remedy) {
    Place place = place(pointer);
    return new Problem(place.file(), place.line(), place.pointer(), message, remedy);
  }

  /**
   * Resolves the document: every local reference is replaced with what it refers to.
   *
   * @return a copy in which only references of recursive schemas are left
   */
  public JsonNode resolved() {
    return resolve(root, new HashSet<>());
  }

  private JsonNode resolve(JsonNode node, Set<String> open) {
    if (node.path("$ref").isTextual()) {
      String target = canonical(target(node.path("$ref").asText()));
      if (target.isEmpty() || !open.add(target)) {
        return node.deepCopy();
      }
      JsonNode resolved = resolve(root.at(target), open);
      open.remove(target);
      return resolved;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(p -> copy.set(p.getKey(), resolve(p.getValue(), open)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(resolve(item, open)));
      return copy;
    }
    return node;
  }

  private static String target(String reference) {
    return reference.startsWith("#/") ? reference.substring(1) : "";
  }
}
