package io.github.pavecontract.photosurl.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the report in all its forms into a folder. */
public final class ReportFiles {
  private final Path folder;

  private ReportFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that a folder can take a report, before there is one.
   *
   * @param folder a folder, existing or not
   * @return its files
   * @throws IOException if it cannot be; the message says what to do
   */
  public static ReportFiles in(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("--report: " + folder + " is no folder. Name another one.", e);
    } catch (IOException e) {
      throw new IOException(
          "--report: the folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
    }
    if (!Files.isWritable(folder)) {
      throw new IOException("--report: the folder " + folder + " is not writable.");
    }
    return new ReportFiles(folder);
  }

  /**
   * Writes {@code report.html}, {@code report.json}, {@code report.md} and {@code junit.xml}; each of
   * them is there as a whole or not at all.
   *
   * @param report what was found out
   * @throws IOException if a file cannot be written
   */
  public void write(Report report) throws IOException {
    write("report.json", new JsonRenderer().render(report));
    write("report.html", new HtmlRenderer().render(report));
    write("report.md", new MarkdownRenderer().render(report));
    write("junit.xml", new JunitRenderer().render(report));
  }

  private void write(String name, String text) throws IOException {
    // A temporary file of the JDK could be read by nobody else.
    Path part = folder.resolve("." + name + ".part");
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
