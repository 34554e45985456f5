package io.github.pavecontract.photosurl.diff.schema.core;

import java.util.Set;

/** What the values of keywords are, and which keywords have a meaning: JSON Schema 2020-12, and OpenAPI 3.0.3, Schema Object. */
final class Vocabulary {
  /** How a keyword is translated. */
  enum Kind {
    /** As it is. */
    PLAIN,
    SCHEMA,
    SCHEMAS,
    SCHEMAS_BY_NAME,
    /** By itself, or not at all. */
    SPECIAL
  }

  private static final Set<String> SCHEMA_KEYWORDS = Set.of(
      "not",
      "if",
      "then",
      "else",
      "contains",
      "contentSchema",
      "propertyNames",
      "items",
      "unevaluatedItems");
  private static final Set<String> LISTS = Set.of("allOf", "prefixItems");
  private static final Set<String> MAPS = Set.of("patternProperties", "dependentSchemas");
  private static final Set<String> PLAIN = Set.of(
      "type",
      "enum",
      "multipleOf",
      "minLength",
      "maxLength",
      "pattern",
      "format",
      "minItems",
      "maxItems",
      "uniqueItems",
      "minContains",
      "maxContains",
      "minProperties",
      "maxProperties",
      "dependentRequired",
      "contentEncoding",
      "contentMediaType",
      "$dynamicRef");

  /** Other keywords of JSON Schema have no meaning in OpenAPI 3.0. */
  private static final Set<String> KEYWORDS_OF_30 = Set.of(
      "multipleOf",
      "maximum",
      "exclusiveMaximum",
      "minimum",
      "exclusiveMinimum",
      "maxLength",
      "minLength",
      "pattern",
      "maxItems",
      "minItems",
      "uniqueItems",
      "maxProperties",
      "minProperties",
      "required",
      "enum",
      "type",
      "allOf",
      "oneOf",
      "anyOf",
      "not",
      "items",
      "properties",
      "additionalProperties",
      "format");

  private Vocabulary() {}

  static Kind of(String keyword) {
    if (PLAIN.contains(keyword)) {
      return Kind.PLAIN;
    }
    if (SCHEMA_KEYWORDS.contains(keyword)) {
      return Kind.SCHEMA;
    }
    if (LISTS.contains(keyword)) {
      return Kind.SCHEMAS;
    }
    return MAPS.contains(keyword) ? Kind.SCHEMAS_BY_NAME : Kind.SPECIAL;
  }

  /** Whether a keyword of a contract in OpenAPI 3.0 is read. */
  static boolean isOf30(String keyword) {
    return KEYWORDS_OF_30.contains(keyword) || keyword.startsWith("x-");
  }
}
