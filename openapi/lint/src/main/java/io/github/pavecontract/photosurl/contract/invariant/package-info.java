/** Judges the invariants of a contract, which are written in CEL. */
@NullMarked
package io.github.pavecontract.photosurl.contract.invariant;

import org.jspecify.annotations.NullMarked;
