/**
 * What a schema says: OpenAPI 3.0 and 3.1 in one vocabulary, JSON Schema 2020-12, as one direction reads it.
 * Keywords that have no meaning in the version of the document are left out, as its Schema Object says.
 */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.core;

import org.jspecify.annotations.NullMarked;
