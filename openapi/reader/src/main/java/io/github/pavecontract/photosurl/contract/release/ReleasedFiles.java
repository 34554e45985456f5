package io.github.pavecontract.photosurl.contract.release;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.document.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of released files, one for each version, with their checksums in {@code SHA256SUMS}, which
 * {@code sha256sum -c} reads as well.
 */
public final class ReleasedFiles {
  private static final String SUMS = "SHA256SUMS";
  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) [ *](\\S+)");

  private final Path folder;
  private final String prefix;
  private final String suffix;

  /**
   * Looks at a folder.
   *
   * @param folder the folder; one that does not exist holds nothing
   * @param prefix what comes before the version in the names of its files
   * @param suffix what comes after it
   */
  public ReleasedFiles(Path folder, String prefix, String suffix) {
    this.folder = folder;
    this.prefix = prefix;
    this.suffix = suffix;
  }

  /**
   * Finds the released files, and makes sure that they are as they were released.
   *
   * @return the files by their versions, the latest last
   * @throws ProblemException if one was edited, removed or added otherwise
   */
  public NavigableMap<Version, Path> all() {
    try {
      return checked();
    } catch (IOException e) {
      throw IoProblems.unreadable(folder, e, "Name a folder of released files that can be read.");
    }
  }

  private NavigableMap<Version, Path> checked() throws IOException {
    Map<String, String> sums = sums();
    NavigableMap<Version, Path> found = new TreeMap<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (!sums.containsKey(name)) {
        throw ProblemException.at(
            file.toString(),
            "The file was not released: " + SUMS + " has no line for it.",
            "Remove it; files come here by a release only.");
      }
      if (!sums.remove(name).equals(sha256(file))) {
        throw ProblemException.at(
            file.toString(),
            "The file is not what was released: its SHA-256 differs from that in " + SUMS + ".",
            takeBack(file));
      }
      found.put(version(name), file);
    }
    if (!sums.isEmpty()) {
      Path file = folder.resolve(sums.keySet().iterator().next());
      throw ProblemException.at(
          file.toString(), "The file was released, and is gone.", takeBack(file));
    }
    return found;
  }

  private static String takeBack(Path file) {
    return "Take the file back: git checkout -- " + file;
  }

  /**
   * Finds the latest released file.
   *
   * @return its version and path; empty if nothing was released yet
   * @throws ProblemException if a released file was edited, removed or added otherwise
   */
  public Optional<Map.Entry<Version, Path>> latest() {
    return Optional.ofNullable(all().lastEntry());
  }

  /**
   * Adds the file of a version.
   *
   * @param version the version
   * @param from the file, which is copied
   * @return the released file
   * @throws ProblemException if the version was released before, or the file cannot be copied
   */
  public Path add(Version version, Path from) {
    Path before = all().get(version);
    if (before != null) {
      throw ProblemException.at(
          before.toString(), version + " was released before.", "Raise the version.");
    }
    try {
      return copied(version, from);
    } catch (IOException e) {
      throw IoProblems.of(
          folder,
          from + " cannot be copied there",
          e,
          "Make the folder writable, and take it back as it was: git checkout -- " + folder);
    }
  }

  private Path copied(Version version, Path from) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(prefix + version + suffix);
    Files.copy(from, file);
    List<String> lines = Files.exists(folder.resolve(SUMS))
        ? new ArrayList<>(Files.readAllLines(folder.resolve(SUMS)))
        : new ArrayList<>();
    lines.add(sha256(file) + "  " + file.getFileName());
    Files.write(
        folder.resolve(SUMS), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> {
            String name = file.getFileName().toString();
            return name.endsWith(suffix) && name.startsWith(prefix);
          })
          .sorted()
          .toList();
    }
  }

  private Version version(String name) {
    String version = name.substring(prefix.length(), name.length() - suffix.length());
    return Version.parse(version)
        .orElseThrow(() -> ProblemException.at(
            folder.resolve(name).toString(),
            "The file is named after no version.",
            "Call it " + prefix + "1.2.3" + suffix + "."));
  }

  private Map<String, String> sums() throws IOException {
    Map<String, String> sums = new TreeMap<>();
    Path file = folder.resolve(SUMS);
    if (!Files.exists(file)) {
      return sums;
    }
    int line = 0;
    for (String row : Files.readAllLines(file)) {
      line++;
      Matcher sum = SUM.matcher(row);
      if (!sum.matches()) {
        throw new ProblemException(
            new Problem(file.toString(), line, "", "This is no checksum.", takeBack(file)));
      }
      sums.put(sum.group(2), sum.group(1));
    }
    return sums;
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
