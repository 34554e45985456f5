/** How findings are shown. A report decides nothing. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.report;

import org.jspecify.annotations.NullMarked;
