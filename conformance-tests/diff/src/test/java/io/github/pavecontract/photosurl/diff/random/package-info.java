/** Edits of contracts, made from a seed, whose verdicts are held against a validator that knows nothing of {@code diff}. */
@NullMarked
package io.github.pavecontract.photosurl.diff.random;

import org.jspecify.annotations.NullMarked;
