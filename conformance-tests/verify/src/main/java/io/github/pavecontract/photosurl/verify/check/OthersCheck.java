package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.exchange.Header;
import java.util.List;
import java.util.regex.Pattern;

/** An answer shows nothing of another session. */
final class OthersCheck implements AnswerCheck {
  @Override
  public Needs needs() {
    return Needs.ANYTHING;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    String request = observation.received().exchange().request().url()
        + observation.received().exchange().request().body().utf8();
    StringBuilder response = new StringBuilder(observation.response().body().utf8());
    for (Header header : observation.response().headers()) {
      response.append('\n').append(header.value());
    }
    String answer = response.toString();
    return observation.others().stream()
        .filter(other -> answer.contains(other) && !request.contains(other))
        .filter(other -> Pattern.compile("(?<![\\w-])" + Pattern.quote(other) + "(?![\\w-])")
            .matcher(answer)
            .find())
        .findFirst()
        .map(other -> List.of(Deviation.of(
                LeakRule.OTHER_SESSION,
                observation.expectation().operation().pointer(),
                "nothing of another session",
                other)
            .on(AnswerTexts.properties(observation, other))))
        .orElse(List.of());
  }
}
