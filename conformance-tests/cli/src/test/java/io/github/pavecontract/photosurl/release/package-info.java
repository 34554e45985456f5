/** What passes the gate to a release, and what does not. */
@NullMarked
package io.github.pavecontract.photosurl.release;

import org.jspecify.annotations.NullMarked;
