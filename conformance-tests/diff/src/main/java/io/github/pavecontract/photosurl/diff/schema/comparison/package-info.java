/**
 * What differs between the schemas of messages, in words, with a witness where it breaks. A break without a
 * witness is arguable, and so is whatever can be neither proven nor refuted.
 */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.comparison;

import org.jspecify.annotations.NullMarked;
