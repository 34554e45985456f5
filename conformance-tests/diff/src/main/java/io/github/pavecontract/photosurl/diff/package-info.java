/** What an edit of a contract does to those who rely on it. */
@NullMarked
package io.github.pavecontract.photosurl.diff;

import org.jspecify.annotations.NullMarked;
