/** The pacts of consuming teams, held against the contract. */
@NullMarked
package io.github.pavecontract.photosurl.pact;

import org.jspecify.annotations.NullMarked;
