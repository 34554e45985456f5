/** An OpenAPI file as a tree, with the place of each of its nodes. */
@NullMarked
package io.github.pavecontract.photosurl.document;

import org.jspecify.annotations.NullMarked;
