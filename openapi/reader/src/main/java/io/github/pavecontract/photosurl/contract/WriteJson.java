package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The build's step that writes the contract as JSON: without references as {@code photos-url.json}, for
 * readers that have no YAML, as it is as {@code photos-url.tree.json}, for {@link Bundled}, and as
 * {@code photos-url.portable.json} for generators of other languages.
 */
final class WriteJson {
  private WriteJson() {}

  /** Takes the contract and the folder to write to. */
  public static void main(String[] args) {
    try {
      Document document = Document.read(Path.of(args[0]));
      Path folder = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
      ObjectMapper json = new ObjectMapper();
      write(
          json.writerWithDefaultPrettyPrinter(),
          document.resolved(),
          folder.resolve("photos-url.json"));
      write(json.writer(), document.root(), folder.resolve("photos-url.tree.json"));
      write(
          json.writerWithDefaultPrettyPrinter(),
          PortableContract.of(document),
          folder.resolve("photos-url.portable.json"));
    } catch (ProblemException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void write(ObjectWriter json, JsonNode tree, Path target) throws IOException {
    String text = json.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    Files.write(target, text.getBytes(StandardCharsets.UTF_8));
  }
}
