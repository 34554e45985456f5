/** What the tests of several packages share. */
@NullMarked
package io.github.pavecontract.photosurl.testing;

import org.jspecify.annotations.NullMarked;
