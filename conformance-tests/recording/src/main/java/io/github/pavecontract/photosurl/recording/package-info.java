/** Recordings: HAR files that hold no secrets, written, read, served and kept fresh. */
@NullMarked
package io.github.pavecontract.photosurl.recording;

import org.jspecify.annotations.NullMarked;
