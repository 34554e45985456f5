package io.github.pavecontract.photosurl.contract;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.IoProblems;
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
    } catch (ProblemException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void write(Path contract, Path target) {
    String resolved =
        Document.read(contract).resolved().toPrettyString().replace("\r\n", "\n") + "\n";
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, resolved.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw IoProblems.unwritable(target, e, "Name another file, or free the disk.");
    }
  }
}
