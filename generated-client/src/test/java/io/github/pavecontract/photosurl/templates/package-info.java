/** What the templates generate: from the contract, from edited copies of it, and from another one. */
@NullMarked
package io.github.pavecontract.photosurl.templates;

import org.jspecify.annotations.NullMarked;
