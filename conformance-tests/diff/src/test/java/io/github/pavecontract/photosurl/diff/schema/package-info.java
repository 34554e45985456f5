/** Schemas compared by what they accept, tried on generated ones. */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema;

import org.jspecify.annotations.NullMarked;
