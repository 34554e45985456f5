package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.exchange.Header;
import java.util.List;

/** Nothing announces that the operation will change or end. */
final class LifecycleCheck implements AnswerCheck {
  @Override
  public Needs needs() {
    return Needs.ANYTHING;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    return observation.response().headers().stream()
        .flatMap(header -> AnnouncementRule.on(header.name()).stream()
            .map(rule ->
                deviation(rule, header, observation.question().operation().pointer())))
        .toList();
  }

  private static Deviation deviation(AnnouncementRule rule, Header header, String operation) {
    return Deviation.of(
        rule,
        operation,
        "no header " + header.name(),
        header.name() + ": " + Show.shortened(header.value()));
  }
}
