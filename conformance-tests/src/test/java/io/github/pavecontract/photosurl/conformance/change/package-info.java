/** Edits of contracts, and what is made of them. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.change;

import org.jspecify.annotations.NullMarked;
