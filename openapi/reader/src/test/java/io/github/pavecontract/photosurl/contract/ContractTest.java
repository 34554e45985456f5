package io.github.pavecontract.photosurl.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ContractTest {
  private static final Contract CONTRACT = Contract.bundled();

  @Test
  void theDocumentedSubmissionHasThirteenPhotos() {
    Case accepted = CONTRACT.named("accepted");

    assertThat(accepted.pathParameters()).isEqualTo(Map.of("session_key", "UCB-C3NPR4AGQZ"));
    assertThat(labels(Objects.requireNonNull(accepted.request()).path("photos")))
        .hasSize(13)
        .isEqualTo(labels(accepted.response().path("data")))
        .isEqualTo(texts(CONTRACT.document().at("/components/schemas/PhotoLabel/anyOf/0/enum")));
  }

  @Test
  void theDocumentedRefusalsAreSixProcessedAndSevenInProcess() {
    Map<String, Long> messages = StreamSupport.stream(
            CONTRACT.named("alreadySubmitted").response().path("data").spliterator(), false)
        .collect(Collectors.groupingBy(r -> r.path("message").asText(), Collectors.counting()));

    assertThat(messages)
        .isEqualTo(Map.of(
            "Photo has been successfully processed and cannot be updated.", 6L,
            "Photo is still under processing and cannot be updated.", 7L));
  }

  @Test
  void theDocumentedErrorsHaveTheirStatus() {
    assertThat(List.of("missingApiKey", "sessionNotFound", "sessionClosed"))
        .extracting(name -> CONTRACT.named(name).status().text())
        .containsExactly("400", "404", "400");
  }

  @Test
  void evidenceIsFoundByTheNearestAncestorAndThroughReferences() {
    String operation = CONTRACT.operations().get(0).pointer();

    assertThat(CONTRACT.evidenceFor(
            operation + "/responses/200/content/application~1json/schema/properties/data"))
        .contains(new Evidence(
            "/components/schemas/PhotoResults", Basis.DOCUMENTED, "Sample Confirmation Response"));
    assertThat(CONTRACT.evidenceFor(operation + "/x-cases/accepted/status"))
        .map(Evidence::basis)
        .contains(Basis.DOCUMENTED);
    assertThat(CONTRACT.evidenceFor(operation + "/x-cases/sessionClosed/status"))
        .map(Evidence::basis)
        .contains(Basis.IMPLIED);
    assertThat(CONTRACT.evidenceFor("/info/title")).isEmpty();
  }

  @Test
  void theResolvedFormBesideTheYamlSaysTheSame() throws IOException {
    try (InputStream json = Objects.requireNonNull(
        Contract.class.getResourceAsStream("photos-url.json"), "photos-url.json")) {
      JsonNode resolved = new ObjectMapper().readTree(json);

      assertThat(resolved).isEqualTo(CONTRACT.document().resolved());
      assertThat(resolved.toString()).doesNotContain("$ref");
    }
  }

  @Test
  void anUndeclaredStatusFallsBackToItsRange() {
    Operation operation = CONTRACT.operations().get(0);

    assertThat(CONTRACT.responsePointer(operation, 404))
        .contains(operation.pointer() + "/responses/404");
    assertThat(CONTRACT.responsePointer(operation, 422))
        .contains(operation.pointer() + "/responses/4XX");
    assertThat(CONTRACT.responsePointer(operation, 500)).isEmpty();
  }

  private static List<String> labels(JsonNode photos) {
    return StreamSupport.stream(photos.spliterator(), false)
        .map(p -> p.path("photo_label").asText())
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
