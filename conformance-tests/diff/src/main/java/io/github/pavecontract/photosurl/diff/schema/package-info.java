/** Schemas compared by what they accept. */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema;

import org.jspecify.annotations.NullMarked;
