import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;

final class Use {
  static void run() throws Exception {
    byte[] yaml = "openapi: 3.0.3\n".getBytes(StandardCharsets.UTF_8);
    Outsider.check(Document.parse("a.yaml", yaml).at("/openapi").asText().equals("3.0.3"));
  }
}
