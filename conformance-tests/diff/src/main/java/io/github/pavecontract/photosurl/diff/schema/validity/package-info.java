/**
 * Whether a value is valid under a schema. Candidates are sorted out by an evaluation of our own, as there are
 * many; what is shown to anybody is confirmed by a validator that knows nothing of this comparison.
 */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.validity;

import org.jspecify.annotations.NullMarked;
