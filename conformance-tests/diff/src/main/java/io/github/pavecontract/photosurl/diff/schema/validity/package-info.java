/** Whether a value is valid under a schema. */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.validity;

import org.jspecify.annotations.NullMarked;
