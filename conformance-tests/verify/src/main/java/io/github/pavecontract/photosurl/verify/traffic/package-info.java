/** Judges what others have recorded. */
@NullMarked
package io.github.pavecontract.photosurl.verify.traffic;

import org.jspecify.annotations.NullMarked;
