/** What a schema says: each in one vocabulary, JSON Schema 2020-12, as one direction reads it. */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.core;

import org.jspecify.annotations.NullMarked;
