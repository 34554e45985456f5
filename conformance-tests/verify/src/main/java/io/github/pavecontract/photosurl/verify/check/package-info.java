/** What a response must satisfy. A check does no I/O. */
@NullMarked
package io.github.pavecontract.photosurl.verify.check;

import org.jspecify.annotations.NullMarked;
