/** What was released: versions, and files that are never edited again. */
@NullMarked
package io.github.pavecontract.photosurl.contract.release;

import org.jspecify.annotations.NullMarked;
