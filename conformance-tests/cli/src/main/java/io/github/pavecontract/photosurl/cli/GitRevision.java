package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.diff.OpenApiFile;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one revision, as {@code git show} has them; nothing is checked out. */
final class GitRevision {
  private final String revision;
  private final Path folder;

  /** The output of git, and whether it did what it was asked. */
  private static final class Answer {
    private final boolean done;
    private final byte[] bytes;

    Answer(boolean done, byte[] bytes) {
      this.done = done;
      this.bytes = bytes;
    }

    boolean done() {
      return done;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }

  /** A revision of the repository that a folder is in. */
  GitRevision(String revision, Path folder) {
    this.revision = revision;
    this.folder = folder;
  }

  /** Reads a contract and the files that it refers to, all as they were in the revision. */
  Document read(String path) {
    if (!git("rev-parse", "--is-inside-work-tree", "--is-bare-repository").done()) {
      throw problem(
          path,
          "There is neither such a file nor a repository of git here.",
          "Name an existing file, or go to the repository first.");
    }
    if (revision.startsWith("-")
        || !git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
            .done()) {
      throw missingRevision(path);
    }
    Path place = Path.of(path).normalize();
    Document first = document(place).orElseThrow(() -> missingFile(path));
    return OpenApiFile.bundled(first, place, this::document);
  }

  private Optional<Document> document(Path path) {
    String name = revision + ":" + path.toString().replace('\\', '/');
    Answer answer = git("cat-file", "blob", name);
    return answer.done() ? Optional.of(Document.parse(name, answer.bytes)) : Optional.empty();
  }

  private ProblemException missingRevision(String path) {
    boolean shallow = git("rev-parse", "--is-shallow-repository").text().equals("true");
    return problem(
        path,
        "The repository has no revision `" + revision + "`.",
        shallow
            ? "This is a shallow clone: run `git fetch --unshallow`, or in GitHub Actions give"
                + " actions/checkout `fetch-depth: 0`."
            : "Run `git fetch`, or name one of those that `git log --all --oneline` shows.");
  }

  private ProblemException missingFile(String path) {
    return problem(
        path,
        "The revision has no such file.",
        formerName(path)
            .map(name -> "It was renamed since: name `" + revision + ":" + name + "`.")
            .orElse("Name one of those that `git ls-tree -r --name-only " + revision + "` shows."));
  }

  /** What a file of today was called in the revision. */
  private Optional<String> formerName(String path) {
    return git("diff", "--name-status", "--find-renames", "--diff-filter=R", revision, "HEAD")
        .text()
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(columns -> columns.length == 3 && columns[2].equals(path))
        .map(columns -> columns[1])
        .findFirst();
  }

  private ProblemException problem(String path, String message, String remedy) {
    return ProblemException.at(revision + ":" + path, message, remedy);
  }

  private Answer git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      return new Answer(process.waitFor() == 0, output);
    } catch (IOException e) {
      throw IoProblems.of(revision, "git cannot be run", e, "Install git, or name a file.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw IoProblems.of(revision, "git was interrupted", e, "Run it again.");
    }
  }
}
