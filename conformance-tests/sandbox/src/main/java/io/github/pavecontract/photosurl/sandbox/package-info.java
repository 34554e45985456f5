/** A stateful model of the API, to test against: an HTTP server that behaves as the contract says. */
@NullMarked
package io.github.pavecontract.photosurl.sandbox;

import org.jspecify.annotations.NullMarked;
