/** Recordings: HAR files that hold no secrets, written, read, served and kept fresh. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.recording;

import org.jspecify.annotations.NullMarked;
