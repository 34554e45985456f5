package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContractCommandTest {
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");

  @TempDir
  private Path folder;

  @Test
  void theContractIsPrintedAsItWasWritten() throws IOException {
    Run run = Run.of(Map.of(), "contract");

    assertThat(run.out()).isEqualTo(Files.readString(CONTRACT));
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void thePortableCopyIsJsonWithoutOurExtensions() throws IOException {
    Run run = Run.of(Map.of(), "contract", "--portable");
    JsonNode portable = new ObjectMapper().readTree(run.out());

    assertThat(portable.at("/components/schemas/PhotoLabel/type").asText()).isEqualTo("string");
    assertThat(run.out()).doesNotContain("x-cases", "x-evidence", "x-invariants", "x-factory");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void anotherContractIsPrintedIfItIsSound() throws IOException {
    String contract = Files.readString(CONTRACT);
    Path renamed = Files.writeString(
        folder.resolve("renamed.yaml"),
        contract.replace("title: PAVE photo", "title: Another photo"));
    Path broken = Files.writeString(
        folder.resolve("broken.yaml"), contract.replace("operationId: submitPhotoUrls", ""));

    assertThat(Run.of(Map.of(), "contract", "--contract", renamed.toString()).out())
        .contains("title: Another photo");
    Run refused = Run.of(Map.of(), "contract", "--portable", "--contract", broken.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("broken.yaml:", "operationId", "remedy: ");
  }
}
