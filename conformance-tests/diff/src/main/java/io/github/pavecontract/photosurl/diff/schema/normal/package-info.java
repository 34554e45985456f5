/**
 * The normal form of a schema, in which it no longer matters how it was written: for each type of JSON a union
 * of parts, each of them a conjunction of facets. Assertions of JSON Schema apply to one type and accept all
 * others (2020-12 Validation, section 6), so that types can be looked at one by one. Conjunction distributes over
 * union, which takes {@code allOf}, {@code anyOf}, disjoint {@code oneOf}, and {@code not} and {@code if} over facets
 * that have a complement. Whatever else a schema says is kept whole, as a condition of the part.
 */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.normal;

import org.jspecify.annotations.NullMarked;
