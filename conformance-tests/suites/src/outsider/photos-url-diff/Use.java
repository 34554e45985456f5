import io.github.pavecontract.photosurl.diff.OpenApiFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class Use {
  static void run() throws Exception {
    Path file = Files.createTempFile("openapi", ".yaml");
    try {
      Files.write(file, "openapi: 3.0.3\npaths: {}\n".getBytes(StandardCharsets.UTF_8));
      Outsider.check(OpenApiFile.read(file).at("/paths").isObject());
    } finally {
      Files.delete(file);
    }
  }
}
