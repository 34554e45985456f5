package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * What came in answer to a request.
 *
 * @param exchange the request and the answer, so far as it could be read; status 0 if it is no HTTP
 * @param statusLine as it was received; empty if there is none
 * @param breaches the rules of HTTP that it breaks
 */
public record WireAnswer(Exchange exchange, String statusLine, List<Breach> breaches) {
  /** Copies the list. */
  public WireAnswer {
    breaches = List.copyOf(breaches);
  }

  /** Whether it is known where the answer ends, whatever is wrong with its head. */
  boolean isFramed() {
    return exchange.response().status() > 0
        && breaches.stream().noneMatch(breach -> breach.rule().layer() == Layer.FRAMING);
  }

  /** The same with what an earlier answer breaks. */
  WireAnswer after(WireAnswer earlier) {
    List<Breach> all = new ArrayList<>(earlier.breaches);
    all.addAll(breaches);
    return new WireAnswer(exchange, statusLine, all);
  }
}
