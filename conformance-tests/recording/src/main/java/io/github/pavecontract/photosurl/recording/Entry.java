package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Exchange;
import java.util.Optional;

/**
 * An exchange that is to be written down.
 *
 * @param exchange the exchange
 * @param caseName the case of the contract that it tries, if any
 * @param sent how much there is of the body of the request
 * @param received how much there is of the body of the response
 */
record Entry(Exchange exchange, Optional<String> caseName, Extent sent, Extent received) {
  static Entry whole(Exchange exchange, Optional<String> caseName) {
    return new Entry(exchange, caseName, Extent.WHOLE, Extent.WHOLE);
  }

  boolean isWhole() {
    return sent.equals(Extent.WHOLE) && received.equals(Extent.WHOLE);
  }
}
