/** Schemas compared by what they accept. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.change.schema;

import org.jspecify.annotations.NullMarked;
