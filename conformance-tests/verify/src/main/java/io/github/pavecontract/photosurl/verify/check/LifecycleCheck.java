package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Header;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Nothing that the contract does not know announces that the operation will change or end. */
final class LifecycleCheck implements AnswerCheck {
  private final Set<String> declared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  LifecycleCheck(Contract contract) {
    contract.document().root().findValues("headers").forEach(headers -> headers
        .fieldNames()
        .forEachRemaining(declared::add));
  }

  @Override
  public Needs needs() {
    return Needs.ANYTHING;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    return observation.response().headers().stream()
        .filter(header -> !declared.contains(header.name()))
        .flatMap(header -> AnnouncementRule.on(header.name()).stream()
            .map(rule ->
                deviation(rule, header, observation.expectation().operation().pointer())))
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
