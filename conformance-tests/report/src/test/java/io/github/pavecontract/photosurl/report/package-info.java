/** Tests of how findings are shown. */
@NullMarked
package io.github.pavecontract.photosurl.report;

import org.jspecify.annotations.NullMarked;
