/** How findings are shown. A report decides nothing. */
@NullMarked
package io.github.pavecontract.photosurl.report;

import org.jspecify.annotations.NullMarked;
