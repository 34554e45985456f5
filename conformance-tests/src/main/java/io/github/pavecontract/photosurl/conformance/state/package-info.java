/** The provider states of the contract, as every target understands them. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.state;

import org.jspecify.annotations.NullMarked;
