package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.diff.OpenApiFile;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Folder;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a contract is read from: a file, {@code REVISION:PATH} of git, {@code -}, or a URL. */
final class ContractSource {
  private static final Pattern URL = Pattern.compile("(?i)https?://.*");
  /** One letter before the colon is a drive of Windows. */
  private static final Pattern IN_GIT = Pattern.compile("([^:]{2,}|@):(.+)");

  private final InputStream standardInput;
  private final boolean network;

  ContractSource(InputStream standardInput, boolean network) {
    this.standardInput = standardInput;
    this.network = network;
  }

  /** Reads a contract with all files that it refers to. */
  Document read(String source) {
    if (source.equals("-")) {
      return ofStandardInput();
    }
    if (URL.matcher(source).matches()) {
      return OpenApiFile.bundled(
          Document.parse(source, new ContractDownload(network).of(source)),
          Path.of("").toAbsolutePath().resolve("downloaded"),
          Folder.NONE);
    }
    Matcher inGit = IN_GIT.matcher(source);
    if (inGit.matches() && !exists(source)) {
      return new GitRevision(inGit.group(1), Path.of("").toAbsolutePath()).read(inGit.group(2));
    }
    return OpenApiFile.read(Path.of(source));
  }

  private static boolean exists(String file) {
    try {
      return Files.exists(Path.of(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Document ofStandardInput() {
    Path here = Path.of("").toAbsolutePath().resolve("stdin");
    try {
      Document document = Document.parse("stdin", standardInput.readAllBytes());
      return OpenApiFile.bundled(document, here, Folder.ofDisk(Path.of("stdin")));
    } catch (IOException e) {
      throw IoProblems.of(
          "stdin", "Standard input cannot be read", e, "Name a file instead of `-`.");
    }
  }

  /** The same contract cannot be read twice from where it is gone once it was read. */
  static void refuseTwice(String before, String after) {
    if (before.equals("-") && after.equals("-")) {
      throw ProblemException.at("stdin", "Both contracts are `-`.", "Name a file for one of them.");
    }
  }
}
