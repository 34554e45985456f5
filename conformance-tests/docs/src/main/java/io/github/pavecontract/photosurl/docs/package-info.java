/** The vendor's documentation page: its facts, and where they differ from the contract. */
@NullMarked
package io.github.pavecontract.photosurl.docs;

import org.jspecify.annotations.NullMarked;
