/** Values that only one of two schemas accepts, and whole messages around them. */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.witness;

import org.jspecify.annotations.NullMarked;
