/** What the blocks of a page state: calls, fields, samples, values, and sentences that may state something. */
@NullMarked
package io.github.pavecontract.photosurl.docs.facts;

import org.jspecify.annotations.NullMarked;
