/** Edits of contracts, and what is made of them. */
@NullMarked
package io.github.pavecontract.photosurl.diff;

import org.jspecify.annotations.NullMarked;
