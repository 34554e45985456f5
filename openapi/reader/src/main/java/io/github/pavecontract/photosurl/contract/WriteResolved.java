package io.github.pavecontract.photosurl.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The build's step that writes the contract as JSON without references, for readers that have no YAML. */
final class WriteResolved {
  private WriteResolved() {}

  /** Takes the contract and the file to write. */
  public static void main(String[] args) {
    try {
      write(Path.of(args[0]), Path.of(args[1]));
    } catch (ProblemException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void write(Path contract, Path target) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    String resolved =
        json.writeValueAsString(Document.read(contract).resolved()).replace("\r\n", "\n") + "\n";
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.write(target, resolved.getBytes(StandardCharsets.UTF_8));
  }
}
