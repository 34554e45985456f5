package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one document of a file and of what it refers to in other files. Each thing referred to becomes a
 * component, which is called after its file or after the last part of its pointer.
 */
final class Bundle {
  /** A node of one of the files, and the component that it becomes. */
  private record Target(Document document, String pointer) {}

  private final Document main;
  private final Path mainPath;
  private final Folder folder;
  private final Map<Path, Document> files = new HashMap<>();
  private final Map<Document, Path> paths = new HashMap<>();
  private final Map<Document, Anchors> anchors = new HashMap<>();
  private final Map<Target, String> names = new HashMap<>();
  private final Map<String, Target> origins = new HashMap<>();
  private final Deque<Target> open = new ArrayDeque<>();
  private final ObjectNode root;

  private Bundle(Document main, Path path, Folder folder) {
    this.main = main;
    this.folder = folder;
    this.mainPath = path.normalize();
    this.root = main.root().deepCopy();
    files.put(mainPath, main);
    paths.put(main, mainPath);
  }

  /**
   * Bundles a file.
   *
   * @throws ProblemException if a reference leads to no file, or nowhere within it
   */
  static Document of(Document main, Path path, Folder folder) {
    return main.root().isObject() ? new Bundle(main, path, folder).document() : main;
  }

  private Document document() {
    components();
    rewrite(main, "", root, Position.ROOT);
    while (!open.isEmpty()) {
      Target target = open.removeFirst();
      String place = names.getOrDefault(target, "");
      List<String> tokens = Pointers.tokens(place);
      ObjectNode section = root.withObject("/components").withObject("/" + tokens.get(1));
      JsonNode copy = target.document().root().at(target.pointer()).deepCopy();
      section.set(tokens.get(2), copy);
      rewrite(target.document(), target.pointer(), copy, Position.of(tokens.get(1)));
    }
    Anchors.in(root).settle(root);
    Map<String, Document.Origin> written = new HashMap<>();
    origins.forEach((place, target) ->
        written.put(place, new Document.Origin(target.document(), target.pointer())));
    return main.with(root, written);
  }

  /** A component that is nothing but a reference to another file keeps its name. */
  private void components() {
    root.path("components")
        .properties()
        .forEach(section -> section.getValue().properties().forEach(component -> {
          String place = Pointers.child("/components", section.getKey(), component.getKey());
          String reference = component.getValue().path("$ref").asText();
          if (!reference.isEmpty() && !reference.startsWith("#")) {
            Target target = target(main, place, reference);
            if (!isMain(target) && !names.containsKey(target)) {
              register(target, place);
            }
          }
        }));
    open.forEach(target -> remove(names.getOrDefault(target, "")));
  }

  /** Makes room for what the component refers to. */
  private void remove(String place) {
    List<String> tokens = Pointers.tokens(place);
    root.withObject("/components").withObject("/" + tokens.get(1)).remove(tokens.get(2));
  }

  private void register(Target target, String place) {
    names.put(target, place);
    origins.put(place, target);
    open.add(target);
  }

  /** Rewrites the references of a copied node. */
  private void rewrite(Document from, String pointer, JsonNode node, Position position) {
    if (node instanceof ObjectNode object) {
      JsonNode reference = object.path("$ref");
      if (reference.isTextual() && position.mayBeReference()) {
        object.put("$ref", rewritten(from, pointer, reference.asText(), position.section()));
      }
      mapping(from, pointer, object.path("discriminator").path("mapping"), position);
      object.properties().forEach(p -> position
          .below(p.getKey())
          .ifPresent(
              next -> rewrite(from, Pointers.child(pointer, p.getKey()), p.getValue(), next)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        rewrite(from, Pointers.child(pointer, i), array.get(i), position.element());
      }
    }
  }

  /** The values of a discriminator may be references as well; a plain name is one of a component. */
  private void mapping(Document from, String pointer, JsonNode mapping, Position position) {
    if (mapping instanceof ObjectNode values && position.mayBeReference()) {
      for (Map.Entry<String, JsonNode> p : List.copyOf(values.properties())) {
        String text = p.getValue().asText();
        boolean isReference = text.startsWith("#/") || text.matches(".*\\.(ya?ml|json)(#.*)?");
        if (isReference) {
          String place = Pointers.child(pointer, "discriminator", "mapping", p.getKey());
          values.put(p.getKey(), rewritten(from, place, text, "schemas"));
        }
      }
    }
  }

  private String rewritten(Document from, String pointer, String reference, String section) {
    if (from == main && reference.startsWith("#")) {
      return "#" + inner(main, main, pointer, reference, decoded(reference.substring(1)));
    }
    Target target = target(from, pointer, reference);
    if (isMain(target)) {
      return "#" + target.pointer();
    }
    if (!names.containsKey(target)) {
      register(target, free(section, name(target)));
    }
    return "#" + names.getOrDefault(target, "");
  }

  private boolean isMain(Target target) {
    return mainPath.equals(paths.get(target.document()));
  }

  private String free(String section, String name) {
    String place = Pointers.child("/components", section, name);
    for (int i = 1; origins.containsKey(place) || !root.at(place).isMissingNode(); i++) {
      place = Pointers.child("/components", section, name + "_" + i);
    }
    return place;
  }

  private String name(Target target) {
    List<String> tokens = Pointers.tokens(target.pointer());
    String text = tokens.isEmpty()
        ? String.valueOf(paths.getOrDefault(target.document(), mainPath).getFileName())
            .replaceFirst("\\.[^.]*$", "")
        : tokens.get(tokens.size() - 1);
    return text.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private Target target(Document from, String pointer, String reference) {
    int hash = reference.indexOf('#');
    String file = decoded(hash < 0 ? reference : reference.substring(0, hash));
    String inner = hash < 0 ? "" : decoded(reference.substring(hash + 1));
    Document document = file.isEmpty() ? from : file(from, pointer, reference, file);
    inner = inner(document, from, pointer, reference, inner);
    if (document.root().at(inner).isMissingNode()) {
      throw problem(
          from,
          pointer,
          "The reference `" + reference + "` leads nowhere.",
          "Correct it, or add what it refers to in " + document.file() + ".");
    }
    return new Target(document, inner);
  }

  /** A place within a document, which may be named by its anchor. */
  private String inner(
      Document document, Document from, String pointer, String reference, String place) {
    if (place.isEmpty() || place.startsWith("/")) {
      return place;
    }
    return anchors
        .computeIfAbsent(document, d -> Anchors.in(d.root()))
        .place(place)
        .orElseThrow(() -> problem(
            from,
            pointer,
            "The reference `" + reference + "` names an anchor that no schema has.",
            "Write `$anchor: " + place + "` in the schema that is meant in " + document.file()
                + ", or refer to it by its JSON pointer, such as `#/components/schemas/Photo`."));
  }

  private Document file(Document from, String pointer, String reference, String file) {
    if (file.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") || file.startsWith("//")) {
      throw problem(
          from,
          pointer,
          "The reference `" + reference + "` leads to another host.",
          "Download the file, and refer to it by its path.");
    }
    try {
      Path path = paths.getOrDefault(from, mainPath).resolveSibling(file).normalize();
      Document known = files.get(path);
      if (known == null) {
        known = folder
            .read(path)
            .orElseThrow(() -> problem(
                from,
                pointer,
                "The reference `" + reference + "` leads to no file.",
                "Correct it, or add the file " + shown(path) + "."));
        files.put(path, known);
        paths.put(known, path);
      }
      return known;
    } catch (InvalidPathException e) {
      throw problem(from, pointer, "`" + file + "` is no path of a file.", "Correct it.");
    }
  }

  /** Files are named as the first one was: relative if it was. */
  private Path shown(Path path) {
    boolean asNamed = !path.isAbsolute() || Path.of(main.file()).isAbsolute();
    return asNamed ? path : Path.of("").toAbsolutePath().relativize(path);
  }

  private static ProblemException problem(
      Document document, String pointer, String message, String remedy) {
    return new ProblemException(List.of(document.problem(pointer, message, remedy)));
  }

  private static String decoded(String text) {
    if (!text.contains("%")) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
