/** What the rules of this module declare beside their texts. */
@NullMarked
package io.github.pavecontract.photosurl.verify.rule;

import org.jspecify.annotations.NullMarked;
