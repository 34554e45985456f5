/** What the client templates make of a contract, as far as code that uses the client can see it. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.change.source;

import org.jspecify.annotations.NullMarked;
