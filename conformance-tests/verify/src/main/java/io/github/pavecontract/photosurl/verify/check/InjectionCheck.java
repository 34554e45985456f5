package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.exchange.Header;
import java.util.List;

/** What a request contains becomes neither a header field nor a part of a page. */
final class InjectionCheck implements AnswerCheck {
  /** The field and the element that probes try to bring in. */
  private static final String FIELD = "X-Injected";

  private static final String ELEMENT = "<script>alert(1)</script>";

  @Override
  public Needs needs() {
    return Needs.ANYTHING;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    List<Header> headers = observation.response().headers();
    if (Header.first(headers, FIELD).isPresent()) {
      return List.of(deviation(LeakRule.HEADER_INJECTION, observation, "a header field " + FIELD));
    }
    boolean page = Header.first(headers, "Content-Type")
        .filter(type -> type.contains("html"))
        .isPresent();
    return page && observation.response().body().utf8().contains(ELEMENT)
        ? List.of(deviation(LeakRule.PAGE_INJECTION, observation, "an element " + ELEMENT))
        : List.of();
  }

  private static Deviation deviation(LeakRule rule, Observation observation, String received) {
    return Deviation.of(
        rule,
        observation.expectation().operation().pointer(),
        "nothing of the request outside of values",
        received);
  }
}
