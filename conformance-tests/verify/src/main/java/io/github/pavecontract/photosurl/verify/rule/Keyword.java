package io.github.pavecontract.photosurl.verify.rule;

import java.util.Arrays;
import java.util.Locale;

/**
 * The keywords of a schema that refuse values, in the dialect of OpenAPI 3.0, and what each refuses.
 * {@code readOnly} and {@code writeOnly} are not among them: OpenAPI advises against such values, and forbids none.
 */
public enum Keyword {
  /** Also for null where {@code nullable} does not allow it. */
  TYPE("type", "is of another type than its schema has"),
  /** An enumeration of values. */
  ENUM("enum", "is none of the values that its schema lists"),
  /** Such as {@code date-time}. */
  FORMAT("format", "does not have the format of its schema"),
  /** A regular expression. */
  PATTERN("pattern", "does not match the pattern of its schema"),
  /** Of a text. */
  MIN_LENGTH("minLength", "is shorter than its schema allows"),
  /** Of a text. */
  MAX_LENGTH("maxLength", "is longer than its schema allows"),
  /** Of a number, with {@code exclusiveMinimum}. */
  MINIMUM("minimum", "is smaller than its schema allows"),
  /** Of a number, with {@code exclusiveMaximum}. */
  MAXIMUM("maximum", "is greater than its schema allows"),
  /** Of a number. */
  MULTIPLE_OF("multipleOf", "is no multiple of the number in its schema"),
  /** Of an object. */
  REQUIRED("required", "lacks a property that its schema requires"),
  /** Of an object, where its schema forbids others than it names. */
  ADDITIONAL_PROPERTIES("additionalProperties", "has a property that its schema forbids"),
  /** Of an object. */
  MIN_PROPERTIES("minProperties", "has fewer properties than its schema requires"),
  /** Of an object. */
  MAX_PROPERTIES("maxProperties", "has more properties than its schema allows"),
  /** Of an array. */
  MIN_ITEMS("minItems", "has fewer elements than its schema requires"),
  /** Of an array. */
  MAX_ITEMS("maxItems", "has more elements than its schema allows"),
  /** Of an array. */
  UNIQUE_ITEMS("uniqueItems", "has an element twice where its schema allows it once"),
  /** Where none of the alternatives says more. */
  ANY_OF("anyOf", "satisfies none of the alternatives of its schema"),
  /** Where more than one is satisfied, or none says more. */
  ONE_OF("oneOf", "does not satisfy exactly one of the alternatives of its schema"),
  /** A schema that must not be satisfied. */
  NOT("not", "satisfies what its schema excludes"),
  /** The property that names the schema. */
  DISCRIMINATOR("discriminator", "does not name one of the schemas of its discriminator"),
  /** What another version of the schema library may come to refuse. */
  OTHER("", "is refused by a keyword that has no rule of its own");

  private final String inSchema;
  private final String clause;

  Keyword(String inSchema, String clause) {
    this.inSchema = inSchema;
    this.clause = clause;
  }

  /**
   * Finds the keyword of an error.
   *
   * @param inSchema the keyword as it stands in a schema
   * @return the constant; {@link #OTHER} if there is none
   */
  public static Keyword of(String inSchema) {
    return Arrays.stream(values())
        .filter(keyword -> keyword.inSchema.equals(inSchema))
        .findFirst()
        .orElse(OTHER);
  }

  /**
   * Names the keyword as the ids of rules do.
   *
   * @return words with hyphens, such as {@code min-length}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Says what is wrong with a value that it refuses.
   *
   * @return what follows {@code A value}
   */
  public String clause() {
    return clause;
  }
}
