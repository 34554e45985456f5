/** What the client templates make of a contract, as far as code that uses the client can see it. */
@NullMarked
package io.github.pavecontract.photosurl.diff.source;

import org.jspecify.annotations.NullMarked;
