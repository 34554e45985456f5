package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Folder;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Position;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** An OpenAPI file that can be compared. */
public final class OpenApiFile {
  private static final Pattern SUPPORTED = Pattern.compile("3\\.[01]\\.[0-9]+.*");
  private final Document document;

  /** What was followed to its end, so that what many refer to is followed once. */
  private final Set<String> followed = new HashSet<>();

  private OpenApiFile(Document document) {
    this.document = document;
  }

  /**
   * Reads a file.
   *
   * @param path an OpenAPI 3.0 or 3.1 file, in YAML or JSON, which may refer to other files
   * @return the document of all these files, in which every reference leads somewhere
   * @throws ProblemException if it cannot be compared; it says where, why, and what to do
   */
  public static Document read(Path path) {
    if (path.toString().matches("https?:/.*")) {
      throw new ProblemException(List.of(new Problem(
          path.toString(), 1, "", "This is a URL.", "Download the file, and name it.")));
    }
    return check(Document.bundled(path));
  }

  /**
   * Reads a document that was read, and the files that it refers to.
   *
   * @param document an OpenAPI 3.0 or 3.1 document
   * @param path the path that its references are relative to
   * @param folder where the other files are
   * @return the document of all these files, in which every reference leads somewhere
   * @throws ProblemException if it cannot be compared; it says where, why, and what to do
   */
  public static Document bundled(Document document, Path path, Folder folder) {
    return check(Document.bundled(document, path, folder));
  }

  /**
   * Checks a document.
   *
   * @param document a document
   * @return the document
   * @throws ProblemException if it cannot be compared; it says where, why, and what to do
   */
  public static Document check(Document document) {
    new OpenApiFile(document).check();
    return document;
  }

  private void check() {
    JsonNode root = document.root();
    if (root.has("swagger")) {
      throw problem(
          "/swagger",
          "This is Swagger 2.0.",
          "Convert it to OpenAPI 3, for example with `npx swagger2openapi`.");
    }
    if (!SUPPORTED.matcher(root.path("openapi").asText()).matches()) {
      throw problem(
          root.has("openapi") ? "/openapi" : "",
          root.has("openapi")
              ? "Version `" + root.path("openapi").asText() + "` is not supported."
              : "This is no OpenAPI document.",
          "Give an OpenAPI document of version 3.0 or 3.1, such as `openapi: 3.0.3`.");
    }
    if (root.has("paths") && !root.path("paths").isObject()) {
      throw problem(
          "/paths", "The paths are no mapping.", "Write each path as a property of `paths`.");
    }
    if (!root.has("paths") && !root.has("webhooks") && !root.has("components")) {
      throw problem("", "There are no paths.", "Add `paths`; they may be empty: `paths: {}`.");
    }
    List<Problem> problems = Structure.problems(document);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    Position.ROOT.walk("", root, this::leadsSomewhere);
    Position.ROOT.walk("", root, this::isNotMadeOfItself);
  }

  private ProblemException problem(String pointer, String message, String remedy) {
    return new ProblemException(List.of(document.problem(pointer, message, remedy)));
  }

  /** Every reference leads somewhere within the document. */
  private boolean leadsSomewhere(String pointer, JsonNode node, Position position) {
    JsonNode reference = node.path("$ref");
    if (reference.isTextual() && position.mayBeReference()) {
      String text = reference.asText();
      String target = text.startsWith("#/") ? text.substring(1) : "/-";
      JsonNode written = document.written(target);
      boolean isThere = !written.isMissingNode();
      if (document.canonical(target).isEmpty() && (!isThere || written.has("$ref"))) {
        throw problem(
            pointer,
            "The reference `" + text + "` leads " + (isThere ? "back to itself." : "nowhere."),
            isThere ? "Write out what it is." : "Correct it, or add what it refers to.");
      }
    }
    return true;
  }

  /** A schema that is itself, with nothing between, means nothing. */
  private boolean isNotMadeOfItself(String pointer, JsonNode node, Position position) {
    boolean combined = node.has("$ref")
        || node.has("allOf")
        || node.has("anyOf")
        || node.has("oneOf")
        || node.has("not");
    if (combined && position.mayBeReference()) {
      follow(pointer, pointer, new HashSet<>());
    }
    return true;
  }

  private void follow(String start, String pointer, Set<String> within) {
    if (followed.contains(pointer)) {
      return;
    }
    if (!within.add(pointer)) {
      throw problem(
          start,
          "The schema is made of itself, with nothing between.",
          "Put a property or an element between the schema and its repetition.");
    }
    JsonNode node = document.written(pointer);
    if (node.path("$ref").isTextual()) {
      follow(start, node.path("$ref").asText().substring(1), within);
    }
    for (String list : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < node.path(list).size(); i++) {
        follow(start, Pointers.child(pointer, list, i), within);
      }
    }
    if (node.path("not").isObject()) {
      follow(start, Pointers.child(pointer, "not"), within);
    }
    within.remove(pointer);
    followed.add(pointer);
  }
}
