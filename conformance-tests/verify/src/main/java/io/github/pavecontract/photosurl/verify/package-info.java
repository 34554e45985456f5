/** The rules of this module, as one list. */
@NullMarked
package io.github.pavecontract.photosurl.verify;

import org.jspecify.annotations.NullMarked;
