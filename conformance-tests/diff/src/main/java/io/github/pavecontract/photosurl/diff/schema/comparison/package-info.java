/** What differs between schemas, in words and with witnesses. */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.comparison;

import org.jspecify.annotations.NullMarked;
