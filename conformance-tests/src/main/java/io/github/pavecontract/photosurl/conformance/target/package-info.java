/** What can be tested: the embedded stand-in, or a server at a base URL. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.target;

import org.jspecify.annotations.NullMarked;
