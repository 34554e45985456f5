/** What a target is asked, and what the contract expects it to answer. */
@NullMarked
package io.github.pavecontract.photosurl.expectation;

import org.jspecify.annotations.NullMarked;
