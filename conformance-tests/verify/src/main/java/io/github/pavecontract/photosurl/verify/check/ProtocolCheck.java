package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.verify.rule.Layer;
import io.github.pavecontract.photosurl.verify.wire.Breach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The answer is HTTP as its standards have it. Of the framing the first breach explains the ones behind
 * it, of the head each field stands for itself.
 */
final class ProtocolCheck implements AnswerCheck {
  @Override
  public Needs needs() {
    return Needs.ANYTHING;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    String pointer = observation.expectation().operation().pointer();
    List<Deviation> deviations = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Breach breach : observation.received().breaches()) {
      boolean head = breach.rule().layer() == Layer.HEAD;
      if (seen.add(head ? breach.rule() : breach.rule().layer())) {
        Deviation deviation =
            Deviation.of(breach.rule(), pointer, breach.rule().expected(), breach.received());
        deviations.add(head ? deviation : deviation.ofEveryValue());
      }
    }
    return deviations;
  }
}
