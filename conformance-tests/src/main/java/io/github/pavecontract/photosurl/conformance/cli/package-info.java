/** The command {@code photos-url}. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.cli;

import org.jspecify.annotations.NullMarked;
