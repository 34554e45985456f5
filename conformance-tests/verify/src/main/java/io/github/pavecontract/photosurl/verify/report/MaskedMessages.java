package io.github.pavecontract.photosurl.verify.report;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.report.Check.Field;
import io.github.pavecontract.photosurl.report.Check.Message;
import io.github.pavecontract.photosurl.report.Check.Messages;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import java.util.List;
import okio.ByteString;

/** An exchange as reports show it: without API keys, wherever in it they stand. */
final class MaskedMessages {
  private final Mask mask;
  private final Exchange exchange;

  private MaskedMessages(Mask mask, Exchange exchange) {
    this.mask = mask;
    this.exchange = exchange;
  }

  static Messages of(Exchange exchange, Mask mask) {
    MaskedMessages masked = new MaskedMessages(mask, exchange);
    return new Messages(
        masked.message(
            exchange.request().method() + " " + exchange.request().url(),
            exchange.request().headers(),
            exchange.request().body()),
        masked.message(
            "Status " + exchange.response().status(),
            exchange.response().headers(),
            exchange.response().body()));
  }

  private Message message(String first, List<Header> headers, ByteString body) {
    return new Message(
        masked(first),
        headers.stream()
            .map(header -> new Field(masked(header.name()), masked(header.value())))
            .toList(),
        masked(text(body)));
  }

  private static String text(ByteString body) {
    String text = body.utf8();
    return ByteString.encodeUtf8(text).equals(body) ? text : "base64:" + body.base64();
  }

  private String masked(String text) {
    return mask.apply(text, exchange.request());
  }
}
