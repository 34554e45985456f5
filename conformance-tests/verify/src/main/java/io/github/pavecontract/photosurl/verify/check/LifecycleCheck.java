package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.exchange.Header;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nothing announces that the operation will change or end. */
final class LifecycleCheck implements AnswerCheck {
  private static final Set<String> ANNOUNCEMENTS = Set.of("deprecation", "sunset", "warning");

  @Override
  public List<Deviation> judge(Observation observation) {
    return observation.response().headers().stream()
        .filter(header -> ANNOUNCEMENTS.contains(header.name().toLowerCase(Locale.ROOT)))
        .map(header -> deviation(header, observation.question().operation().pointer()))
        .toList();
  }

  private static Deviation deviation(Header header, String operation) {
    return Deviation.of(
            "header." + header.name().toLowerCase(Locale.ROOT),
            "Nothing announces that the operation will change or end.",
            operation,
            "no header " + header.name(),
            header.name() + ": " + Show.shortened(header.value()))
        .addition();
  }
}
