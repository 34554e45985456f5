package io.github.pavecontract.photosurl.diff.schema;

/** What a schema can say about the values of one type. */
enum Facet {
  VALUES,
  RANGE,
  MULTIPLES,
  FORMAT,
  SIZE,
  PATTERN,
  UNIQUE,
  OTHER
}
