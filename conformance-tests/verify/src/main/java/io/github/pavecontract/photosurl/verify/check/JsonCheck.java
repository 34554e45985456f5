package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.pavecontract.photosurl.document.StrictJson;
import java.util.List;

/** The body is exactly one JSON value. */
final class JsonCheck implements AnswerCheck {
  @Override
  public Needs needs() {
    return Needs.BODY;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    if (observation.body() != null) {
      return List.of();
    }
    String reason = "";
    try {
      StrictJson.read(observation.response().body().asByteBuffer());
    } catch (JsonProcessingException e) {
      reason = e.getOriginalMessage();
    }
    return List.of(Deviation.of(
            BodyRule.JSON,
            observation.expectation().operation().pointer(),
            "one JSON value",
            "the body is not JSON: " + Show.shortened(reason) + " "
                + Show.shortened(observation.response().body().utf8()))
        .ofEveryValue());
  }
}
