package io.github.pavecontract.photosurl.suites.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that a reader of the repository finds. */
final class Pages {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  private Pages() {}

  /** All of them, beginning with the README at the root. */
  static List<Path> of(Path root) throws IOException {
    try (Stream<Path> files = Files.find(root, 4, (file, is) -> is.isRegularFile())) {
      Stream<Path> others = files
          .filter(file -> file.getFileName().toString().equals("README.md")
              || (file.startsWith(root.resolve(".github")) && file.toString().endsWith(".md")))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.equals(root.resolve("README.md")))
          .sorted();
      return Stream.concat(Stream.of(root.resolve("README.md")), others).toList();
    }
  }

  /** Where the links of a page lead that lead to files. */
  static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://"))
        .toList();
  }
}
