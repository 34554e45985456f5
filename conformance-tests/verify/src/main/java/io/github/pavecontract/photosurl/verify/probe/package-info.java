/** The questions that a target is asked, and the sessions in which. */
@NullMarked
package io.github.pavecontract.photosurl.verify.probe;

import org.jspecify.annotations.NullMarked;
