package io.github.pavecontract.photosurl.diff.schema.normal;

/** What a schema can say about the values of one type. */
public enum Facet {
  VALUES,
  RANGE,
  MULTIPLES,
  FORMAT,
  SIZE,
  PATTERN,
  UNIQUE,
  OTHER
}
