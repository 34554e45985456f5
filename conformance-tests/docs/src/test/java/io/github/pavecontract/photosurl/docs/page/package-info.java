/** What is made of a vendor's page, edit by edit. */
@NullMarked
package io.github.pavecontract.photosurl.docs.page;

import org.jspecify.annotations.NullMarked;
