package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict on source is that of japicmp, which the client's tests compare regenerated jars with. */
final class SourceVerdictTest {
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");
  private static final Path EDITS =
      Path.of("../../generated-client/src/test/resources/specs/edits.yaml");

  @ParameterizedTest(name = "{0}: breaks={1}")
  @MethodSource("edits")
  void sourceBreaksWhereJapicmpSaysSo(String edit, boolean breaks, String find, String replacement)
      throws IOException {
    String contract = Files.readString(CONTRACT);
    int at = contract.indexOf(find);
    assertThat(at).as("the contract contains " + find).isNotNegative();
    String edited =
        contract.substring(0, at) + replacement + contract.substring(at + find.length());

    Comparison comparison = ContractDiff.of(
        OpenApiFile.read(CONTRACT),
        OpenApiFile.check(Document.parse(edit, edited.getBytes(StandardCharsets.UTF_8))),
        OpenSetReading.OPEN);

    assertThat(comparison.source() == Verdict.BREAKING)
        .as("source of `%s`, by the changes %s", edit, comparison.changes())
        .isEqualTo(breaks);
  }

  static Stream<Arguments> edits() {
    JsonNode rows = Document.read(EDITS).root().required("edits");
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> arguments(
            row.required("edit").asText(),
            row.required("breaks").asBoolean(),
            row.required("find").asText(),
            row.required("replace").asText()));
  }
}
