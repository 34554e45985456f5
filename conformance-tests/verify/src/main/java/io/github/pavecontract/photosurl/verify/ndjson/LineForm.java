package io.github.pavecontract.photosurl.verify.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Exchange;

/** A form in which a line can hold an exchange. */
interface LineForm {
  /** Whether a line is meant to be in this form. */
  boolean isMeant(JsonNode line);

  /** What became of a line. */
  record Read(Exchange exchange, boolean isWhole) {}

  /**
   * Reads a line.
   *
   * @throws BadLineException if it is not in this form
   */
  Read read(JsonNode line) throws BadLineException;
}
