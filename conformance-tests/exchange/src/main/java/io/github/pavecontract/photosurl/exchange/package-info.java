/** Requests and responses as bytes, and the JSON in them. */
@NullMarked
package io.github.pavecontract.photosurl.exchange;

import org.jspecify.annotations.NullMarked;
