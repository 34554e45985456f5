package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import java.util.List;

/** The answer has one of the statuses that are expected; a redirect is named as such. */
final class StatusCheck implements AnswerCheck {
  @Override
  public Needs needs() {
    return Needs.HEAD;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    int status = observation.response().status();
    if (status / 100 == 1) {
      // The framing tells it.
      return List.of();
    }
    List<ExpectedOutcome> anyOf = observation.expectation().anyOf();
    if (anyOf.stream().anyMatch(outcome -> outcome.status().matches(status))) {
      return List.of();
    }
    String expected = StatusRule.expected(observation.expectation());
    if (observation.judgedStatus() / 100 == 2
        && status / 100 == 2
        && !observation.expectation().authenticated()) {
      // A key that may be missing is another matter than one that may be anything.
      return List.of(Deviation.of(
              StatusRule.AUTHENTICATION,
              Pointers.child(anyOf.get(0).pointer(), "status"),
              expected,
              "status " + status)
          .because(subject("", status, anyOf.get(0))));
    }
    if (status / 100 == 5 && !observation.expectation().grounds().statusFixed()) {
      return List.of(StatusRule.failure(observation.expectation(), "status " + status));
    }
    boolean redirect = status / 100 == 3 && status != 304;
    String to = redirect
        ? " to " + Header.first(observation.response().headers(), "Location").orElse("nowhere")
        : "";
    return List.of(Deviation.of(
            redirect ? StatusRule.REDIRECT : StatusRule.STATUS,
            Pointers.child(anyOf.get(0).pointer(), "status"),
            expected,
            "status " + status + Show.shortened(to))
        .about(subject(expected, status, anyOf.get(0)))
        .because(observation.judgedStatus() + " as " + status)
        .withHint(hint(status)));
  }

  /** A server that redirects or fails does so for one reason, whatever it was asked. */
  private static String subject(String expected, int status, ExpectedOutcome outcome) {
    boolean ofServer = status / 100 == 3 || status / 100 == 5 || status == 429;
    return ofServer
        ? String.valueOf(status)
        : expected + " " + status + outcome.body().map(JsonNode::toString).orElse("");
  }

  private static String hint(int status) {
    return switch (status) {
      case 429 -> "The API limits the rate of requests; try a lower --rate.";
      case 502, 503, 504 -> "A gateway answers in place of the API; try again later.";
      default -> "";
    };
  }
}
