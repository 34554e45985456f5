package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.exchange.Header;
import java.util.List;

/** The body has the media type that the contract declares for its status. */
final class MediaTypeCheck implements AnswerCheck {
  private final Contract contract;

  MediaTypeCheck(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Needs needs() {
    return Needs.BODY;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    String received =
        Header.first(observation.response().headers(), "Content-Type").orElse(null);
    if (MediaType.namesJson(received)) {
      return List.of();
    }
    String operation = observation.expectation().operation().pointer();
    String pointer = contract
        .responsePointer(
            observation.expectation().operation(), observation.response().status())
        .map(response -> Pointers.child(response, "content", "application/json"))
        .orElse(operation);
    String shown =
        received == null ? "no Content-Type" : "Content-Type: " + Show.shortened(received);
    Deviation deviation = Deviation.of(
            BodyRule.MEDIA_TYPE, pointer, "Content-Type: application/json", shown)
        .about(shown);
    // A page that says it is one is no bad JSON as well.
    return List.of(observation.looksLikeJson() ? deviation : deviation.ofEveryValue());
  }
}
