/** How a run is told: while it goes on, and as a report. */
@NullMarked
package io.github.pavecontract.photosurl.verify.report;

import org.jspecify.annotations.NullMarked;
