package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.verify.wire.Breach;
import java.util.List;

/** The answer is HTTP as its standards have it. The first breach explains the ones behind it. */
final class ProtocolCheck implements AnswerCheck {
  @Override
  public List<Deviation> judge(Observation observation) {
    if (observation.received().breaches().isEmpty()) {
      return List.of();
    }
    Breach breach = observation.received().breaches().get(0);
    String pointer = observation.question().operation().pointer();
    return List.of(
        Deviation.of(breach.rule(), pointer, breach.rule().expected(), breach.received()));
  }
}
