/** The normal form of a schema, in which it no longer matters how it was written. */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.normal;

import org.jspecify.annotations.NullMarked;
