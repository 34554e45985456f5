/** What a target is asked, and what the contract expects it to answer. */
@NullMarked
package io.github.pavecontract.photosurl.question;

import org.jspecify.annotations.NullMarked;
