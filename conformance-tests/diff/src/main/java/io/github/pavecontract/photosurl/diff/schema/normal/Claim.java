package io.github.pavecontract.photosurl.diff.schema.normal;

/**
 * That each value of one schema is a value of another one.
 *
 * @param wide the schema that should accept all of them
 * @param narrow the other one
 */
public record Claim(Sub wide, Sub narrow) {}
