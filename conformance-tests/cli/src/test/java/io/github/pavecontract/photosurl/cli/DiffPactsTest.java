package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which teams {@code diff --pacts} names. */
final class DiffPactsTest {
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");

  @ParameterizedTest(name = "{0} becomes {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      r.message == "Photo URL has been successfully submitted."))        | r.message == "Thank you."))        | claims-intake
      r.message == "Photo is still under processing and cannot be updated.") | r.message == "Wait.")           | ''
      response.body.data.size() == request.body.photos.size()            | response.body.data.size() < 99 | checkout, claims-intake, dashboard
      """)
  void anInvariantConcernsThoseWhoUseItsTexts(
      String before, String after, String teams, @TempDir Path folder) throws IOException {
    String text = Files.readString(CONTRACT);
    assertThat(text).contains(before);
    Path edited = Files.writeString(folder.resolve("edited.yaml"), text.replace(before, after));

    Run run = Run.of(
        Map.of(),
        "diff",
        CONTRACT.toString(),
        edited.toString(),
        "--pacts",
        Pacts.FOLDER.toString(),
        "--format",
        "json");

    List<String> named = new ObjectMapper()
        .readTree(run.out())
        .path("findings")
        .valueStream()
        .filter(finding -> finding.path("id").asText().equals("invariant.changed"))
        .flatMap(finding -> finding.at("/details/affects").valueStream().map(JsonNode::asText))
        .toList();
    assertThat(String.join(", ", named)).as(run.out()).isEqualTo(teams);
  }
}
