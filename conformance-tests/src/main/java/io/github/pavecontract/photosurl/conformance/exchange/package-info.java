/** One request and its response, as bytes. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.exchange;

import org.jspecify.annotations.NullMarked;
