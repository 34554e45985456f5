package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import io.github.pavecontract.photosurl.verify.wire.Breach;
import io.github.pavecontract.photosurl.verify.wire.HttpRule;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.util.Locale;
import java.util.Optional;

/** Answers that are stalled, cut off or malformed: whether a pact is kept, they do not tell. */
final class UnreadableAnswer {
  private static final String STALLED =
      "Find out why the API stalls, or allow it more with --timeout.";

  private UnreadableAnswer() {}

  static Unjudged of(NoAnswerException silence) {
    String remedy = silence.timedOut() ? STALLED : HttpRule.NO_ANSWER.remedy();
    return new Unjudged(String.valueOf(silence.getMessage()), remedy, false);
  }

  /** Why the end, or the form, of an answer is not known; empty if it is. */
  static Optional<Unjudged> of(WireAnswer received) {
    boolean none = received.exchange().response().status() == 0;
    return received.breaches().stream()
        .filter(breach -> none || breach.rule().layer() == Layer.FRAMING)
        .findFirst()
        .map(UnreadableAnswer::of);
  }

  private static Unjudged of(Breach breach) {
    String remedy = breach.rule() == HttpRule.TIME ? STALLED : breach.rule().remedy();
    return new Unjudged(
        clause(breach.rule().fault()) + " (" + breach.received() + ")", remedy, false);
  }

  private static String clause(String sentence) {
    // Names of header fields keep their capitals.
    boolean plain = sentence.matches("(?:The|An?) .*");
    String begin = sentence.substring(0, 1);
    return (plain ? begin.toLowerCase(Locale.ROOT) : begin)
        + sentence.substring(1).replaceFirst("\\.$", "");
  }

  /** Why a body that a team expects is not the JSON that it is said to be; empty if it is, or is said to be other. */
  static Optional<Unjudged> ofBody(MessagePart expected, Response response) {
    boolean isSaid = Header.first(response.headers(), "Content-Type")
        .map(MediaType::namesJson)
        .orElse(false);
    return isSaid
            && !response.body().utf8().isBlank()
            && StrictJson.readOrNull(response.body().asByteBuffer()) == null
        ? Optional.of(new Unjudged(
            "the body is not the JSON that its Content-Type announces",
            "Have the server mended, or the proxy in front of it.",
            false))
        : Optional.empty();
  }
}
