package io.github.pavecontract.photosurl.report;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Map;

/** Writes the report in all its forms into a folder. */
public final class ReportFiles {
  /** What stands before a body that is no text. */
  private static final String BASE64 = "base64:";

  private static final String ANOTHER = "Name another folder with --report.";

  private final Path folder;

  private ReportFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that a folder can take a report, before there is one.
   *
   * @param folder a folder, existing or not
   * @return its files
   * @throws ProblemException if it cannot be
   */
  public static ReportFiles in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      Problem problem = Problem.at(folder.toString(), "This is no folder.", ANOTHER);
      throw new ProblemException(problem, e);
    } catch (IOException e) {
      throw IoProblems.of(folder, "The folder cannot be made", e, ANOTHER);
    }
    if (!Files.isWritable(folder)) {
      throw ProblemException.at(folder.toString(), "The folder is not writable.", ANOTHER);
    }
    return new ReportFiles(folder);
  }

  /**
   * Writes {@code report.html}, {@code report.json}, {@code report.md} and {@code junit.xml}; each of
   * them is there as a whole or not at all.
   *
   * @param report what was found out
   * @throws ProblemException if a file cannot be written
   */
  public void write(Report report) {
    write("report.json", new JsonRenderer().render(report));
    write("report.html", new HtmlRenderer().render(report));
    write("report.md", new MarkdownRenderer().render(report));
    write("junit.xml", new JunitRenderer().render(report));
    writeBodies(report);
  }

  /**
   * Names the file of a request body that is too long for a command line.
   *
   * @param check the number of the check that shows the request
   * @return the name of a file beside the report
   */
  public static String body(int check) {
    return "request-" + check + ".body";
  }

  /** The bodies that the command lines of findings name. */
  private void writeBodies(Report report) {
    for (Finding finding : report.findings()) {
      for (Detail detail : finding.details()) {
        report.checks().all().stream()
            .filter(check -> detail.form() == Detail.Form.COPY && check.number() > 0)
            .filter(check -> detail.text().endsWith("@" + body(check.number())))
            .flatMap(check -> check.messages().stream()
                .map(messages -> Map.entry(check.number(), messages.request().body())))
            .forEach(sent -> write(body(sent.getKey()), bytes(sent.getValue())));
      }
    }
  }

  private static byte[] bytes(String body) {
    return body.startsWith(BASE64)
        ? Base64.getDecoder().decode(body.substring(BASE64.length()))
        : body.getBytes(StandardCharsets.UTF_8);
  }

  private void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) {
    // A temporary file of the JDK could be read by nobody else.
    Path part = folder.resolve("." + name + ".part");
    try {
      try {
        Files.write(part, bytes);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw IoProblems.unwritable(folder.resolve(name), e, ANOTHER);
    }
  }
}
