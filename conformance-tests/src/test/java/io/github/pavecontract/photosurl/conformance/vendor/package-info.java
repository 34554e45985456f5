/** What is made of a vendor's page, edit by edit. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.vendor;

import org.jspecify.annotations.NullMarked;
