/** How changes are shown. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.change.report;

import org.jspecify.annotations.NullMarked;
