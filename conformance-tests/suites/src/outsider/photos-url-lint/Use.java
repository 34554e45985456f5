import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.lint.Lint;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

final class Use {
  static void run() throws Exception {
    Path file = Files.createTempFile("photos-url", ".yaml");
    try (InputStream yaml = Contract.class.getResourceAsStream("photos-url.yaml")) {
      Files.write(file, yaml.readAllBytes());
      Outsider.check(Lint.check(file).isEmpty());
    } finally {
      Files.delete(file);
    }
    Invariants.of(Contract.bundled());
  }
}
