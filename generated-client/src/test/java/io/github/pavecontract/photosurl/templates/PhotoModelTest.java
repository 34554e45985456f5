package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import io.github.pavecontract.photosurl.client.model.JSON;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.client.model.PhotoResults;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The models of the contract, on its own examples. */
final class PhotoModelTest {
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final JsonAdapter<PhotoResults> RESULTS = JSON.moshi().adapter(PhotoResults.class);

  private final Contract contract = Contract.bundled();

  @Test
  void theDocumentedMessagesSurviveARoundTrip() throws IOException {
    Case accepted = contract.named("accepted");

    assertRoundTrip(PhotoSubmission.class, Objects.requireNonNull(accepted.request()));
    assertRoundTrip(PhotoResults.class, accepted.response());
    assertRoundTrip(PhotoResults.class, contract.named("alreadySubmitted").response());
  }

  private static <T> void assertRoundTrip(Class<T> type, JsonNode example) throws IOException {
    JsonAdapter<T> adapter = JSON.moshi().adapter(type);
    assertThat(TREES.readTree(adapter.toJson(adapter.fromJson(example.toString()))))
        .isEqualTo(example);
  }

  @Test
  void aResultWithoutItsUrlIsNamedByItsPath() {
    String results = contract.named("accepted").response().toString();
    int fourth = results.indexOf("\"url\"", results.indexOf("\"Left\""));

    assertThatThrownBy(() -> RESULTS.fromJson(
            results.substring(0, fourth) + "\"uri\"" + results.substring(fourth + 5)))
        .hasMessage("Required value 'url' missing at $.data[3]");
  }

  @Test
  void anUnknownLabelIsKept() throws IOException {
    JsonAdapter<Photo> photos = JSON.moshi().adapter(Photo.class);
    Photo roof = Photo.of(PhotoLabel.of("Roof"), "https://example.com/roof.jpg");

    assertThat(photos.fromJson(photos.toJson(roof))).isEqualTo(roof);
    assertThat(PhotoLabel.known()).hasSize(13).doesNotContain(roof.photoLabel());
  }

  @Test
  void theLibraryHasNoReflectiveAdapterToFallBackTo() {
    assertThatThrownBy(() -> JSON.moshi().adapter(Contract.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
