package io.github.pavecontract.photosurl.diff.schema;

/** What a schema can say about the values of one type. */
enum Facet {
  VALUES("enum", "the values"),
  RANGE("range", "the range"),
  MULTIPLES("multiple", "the step"),
  FORMAT("format", "the format"),
  SIZE("size", "the length"),
  PATTERN("pattern", "the pattern"),
  UNIQUE("unique", "the uniqueness of elements"),
  OTHER("condition", "a condition");

  private final String rule;
  private final String words;

  Facet(String rule, String words) {
    this.rule = rule;
    this.words = words;
  }

  String rule() {
    return rule;
  }

  String words() {
    return words;
  }
}
