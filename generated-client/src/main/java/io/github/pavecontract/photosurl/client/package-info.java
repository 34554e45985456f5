/**
 * The client of the PAVE photo upload: {@link
 * io.github.pavecontract.photosurl.client.PhotosUrlClient} and what it answers.
 */
@NullMarked
package io.github.pavecontract.photosurl.client;

import org.jspecify.annotations.NullMarked;
