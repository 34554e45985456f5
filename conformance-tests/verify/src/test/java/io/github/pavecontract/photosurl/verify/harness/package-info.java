/** APIs that differ from the sandbox in one thing each, to see what verification makes of them. */
@NullMarked
package io.github.pavecontract.photosurl.verify.harness;

import org.jspecify.annotations.NullMarked;
