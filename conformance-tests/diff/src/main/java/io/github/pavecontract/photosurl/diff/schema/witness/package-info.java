/**
 * Values that only one of two schemas accepts, and whole messages around them. They are looked for at the bounds
 * of all keywords; how many are tried is limited, and not the time, so that each run finds the same.
 */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.witness;

import org.jspecify.annotations.NullMarked;
