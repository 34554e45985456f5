/** The command {@code photos-url}. */
@NullMarked
package io.github.pavecontract.photosurl.cli;

import org.jspecify.annotations.NullMarked;
