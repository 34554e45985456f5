/** How changes are shown. */
@NullMarked
package io.github.pavecontract.photosurl.diff.report;

import org.jspecify.annotations.NullMarked;
