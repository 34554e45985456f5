/** A program that is shrunk and optimised together with the client. */
@NullMarked
package io.github.pavecontract.photosurl.shrunk;

import org.jspecify.annotations.NullMarked;
