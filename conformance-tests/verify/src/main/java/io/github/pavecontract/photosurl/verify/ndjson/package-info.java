/** Traffic of which each line is an exchange in JSON, in the project's own form and in those of others. */
@NullMarked
package io.github.pavecontract.photosurl.verify.ndjson;

import org.jspecify.annotations.NullMarked;
