/** Judges what others have recorded. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.traffic;

import org.jspecify.annotations.NullMarked;
