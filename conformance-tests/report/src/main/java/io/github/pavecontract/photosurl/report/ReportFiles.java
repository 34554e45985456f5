package io.github.pavecontract.photosurl.report;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.PrivateFile;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;

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
   * them is there as a whole or not at all, and for its owner only: it may name sessions.
   *
   * @param report what was found out
   * @throws ProblemException if a file cannot be written
   */
  public void write(Report report) {
    write(report, UnaryOperator.identity());
  }

  /**
   * Writes the same with changes that are made to each text.
   *
   * @param report what was found out
   * @param change what becomes of a text, whatever its format
   * @throws ProblemException if a file cannot be written
   */
  public void write(Report report, UnaryOperator<String> change) {
    write("report.json", change.apply(new JsonRenderer().render(report)));
    write("report.html", change.apply(new HtmlRenderer().render(report)));
    write("report.md", change.apply(new MarkdownRenderer().render(report)));
    write("junit.xml", change.apply(new JunitRenderer().render(report)));
    writeBodies(report, change);
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
  private void writeBodies(Report report, UnaryOperator<String> change) {
    for (Finding finding : report.findings()) {
      for (Detail detail : finding.details()) {
        report.checks().all().stream()
            .filter(check -> detail.form() == Detail.Form.COPY && check.number() > 0)
            .filter(check -> detail.text().endsWith("@" + body(check.number())))
            .flatMap(check -> check.messages().stream()
                .map(messages -> Map.entry(check.number(), messages.request().body())))
            .forEach(sent -> write(body(sent.getKey()), bytes(sent.getValue(), change)));
      }
    }
  }

  private static byte[] bytes(String body, UnaryOperator<String> change) {
    return body.startsWith(BASE64)
        ? Base64.getDecoder().decode(body.substring(BASE64.length()))
        : change.apply(body).getBytes(StandardCharsets.UTF_8);
  }

  private void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) {
    try {
      PrivateFile.replace(folder.resolve(name), out -> out.write(bytes));
    } catch (IOException e) {
      throw IoProblems.unwritable(folder.resolve(name), e, ANOTHER);
    }
  }
}
