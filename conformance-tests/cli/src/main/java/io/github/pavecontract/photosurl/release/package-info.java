/** What a release of the contract needs: a version that says how much changed, and a changelog. */
@NullMarked
package io.github.pavecontract.photosurl.release;

import org.jspecify.annotations.NullMarked;
