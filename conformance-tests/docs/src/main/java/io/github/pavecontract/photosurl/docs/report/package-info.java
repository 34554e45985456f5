/** How drift of the page is shown. */
@NullMarked
package io.github.pavecontract.photosurl.docs.report;

import org.jspecify.annotations.NullMarked;
