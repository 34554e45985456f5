import io.github.pavecontract.photosurl.docs.page.PageSource;
import java.nio.file.Files;
import java.nio.file.Path;

final class Use {
  static void run() throws Exception {
    Path file = Files.createTempFile("page", ".md");
    try {
      Files.writeString(file, "# A page\n");
      Outsider.check(PageSource.read(file.toString()).text().contains("A page"));
    } finally {
      Files.delete(file);
    }
  }
}
