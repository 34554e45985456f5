package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okio.ByteString;

/**
 * How long a body is on the wire, after its redaction.
 *
 * @param onTheWire the length in bytes, compressed if the headers say so
 * @param headers the headers with that length in the place of an earlier one
 */
record WireLength(int onTheWire, List<Header> headers) {
  static WireLength of(List<Header> headers, ByteString body) {
    int length = isGzip(headers) && body.size() > 0 ? Gzip.compress(body).size() : body.size();
    List<Header> corrected = new ArrayList<>();
    for (Header header : headers) {
      boolean stated = header.name().toLowerCase(Locale.ROOT).equals("content-length");
      corrected.add(
          stated && body.size() > 0 ? new Header(header.name(), String.valueOf(length)) : header);
    }
    return new WireLength(length, corrected);
  }

  static boolean isGzip(List<Header> headers) {
    return Header.first(headers, "Content-Encoding")
        .filter(encoding -> encoding.strip().equalsIgnoreCase("gzip"))
        .isPresent();
  }
}
