/** How the result of a run is shown. */
@NullMarked
package io.github.pavecontract.photosurl.verify.report;

import org.jspecify.annotations.NullMarked;
