package io.github.pavecontract.photosurl.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.document.PrivateFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFilesTest {
  @TempDir
  Path folder;

  @Test
  void theFilesAreWrittenAsAWhole() throws IOException {
    Path reports = folder.resolve("a/b");
    ReportFiles.in(reports).write(Sample.with("a long text, of which nothing is left"));
    ReportFiles.in(reports).write(Sample.with("fine"));

    try (var files = Files.list(reports)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report.html", "report.json", "report.md", "junit.xml");
    }
    for (ReportFormat format : new ReportFormat[] {ReportFormat.JSON, ReportFormat.HTML}) {
      assertThat(reports.resolve("report." + format.name().toLowerCase(java.util.Locale.ROOT)))
          .hasContent(format.renderer(Terminal.PLAIN).render(Sample.with("fine")));
    }
  }

  @Test
  void whatIsNoFolderIsRefusedBeforehand() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> ReportFiles.in(file)).hasMessageContaining("is no folder");
  }

  @Test
  void theyAreForTheirOwnerOnlyAndAPlantedLinkIsNotFollowed() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.createSymbolicLink(reports.resolve(".report.json.part"), precious);
    Files.createSymbolicLink(reports.resolve("report.json"), precious);
    ReportFiles.in(reports).write(Sample.with("fine"));

    assertThat(precious).hasContent("precious");
    for (String name : new String[] {"report.html", "report.json", "report.md", "junit.xml"}) {
      Path file = reports.resolve(name);
      assertThat(Files.isSymbolicLink(file)).as(name).isFalse();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(name)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void whatAKilledWriterBeganIsTakenAwayAndWhatAnotherIsWritingStays() throws IOException {
    Path abandoned = Files.writeString(folder.resolve(".report.html.abandoned.part"), "<htm");
    Path locked = folder.resolve(".report.html.locked.part");
    try (FileChannel other = PrivateFile.create(locked)) {
      other.lock();
      ReportFiles.in(folder).write(Sample.with("fine"));

      assertThat(abandoned).doesNotExist();
      assertThat(locked).exists();
    }
  }
}
