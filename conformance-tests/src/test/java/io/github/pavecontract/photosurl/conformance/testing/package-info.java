/** What the tests of several packages share. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.testing;

import org.jspecify.annotations.NullMarked;
