/** The rim against real sockets on 127.0.0.1. */
@NullMarked
package io.github.pavecontract.photosurl.client;

import org.jspecify.annotations.NullMarked;
