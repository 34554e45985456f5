/** Finding secrets in whatever form they appear, and putting pseudonyms in their place. */
@NullMarked
package io.github.pavecontract.photosurl.secret;

import org.jspecify.annotations.NullMarked;
