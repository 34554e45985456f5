/** Proofs that each value of one schema is a value of another one. */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.inclusion;

import org.jspecify.annotations.NullMarked;
