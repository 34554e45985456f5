import io.github.pavecontract.photosurl.recording.HarRecorder;
import java.nio.file.Files;
import java.nio.file.Path;

final class Use {
  static void run() throws Exception {
    Path file = Files.createTempDirectory("outsider").resolve("one.har");
    HarRecorder.to(file, "http://localhost:1/", "key").close();
    Outsider.check(Files.size(file) > 0);
    Files.delete(file);
    Files.delete(file.getParent());
  }
}
