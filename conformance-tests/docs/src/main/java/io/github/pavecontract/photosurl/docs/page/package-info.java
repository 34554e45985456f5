/** The page of a vendor, from a file or a URL, in Markdown, HTML or the tags of GitBook, taken apart into blocks. */
@NullMarked
package io.github.pavecontract.photosurl.docs.page;

import org.jspecify.annotations.NullMarked;
