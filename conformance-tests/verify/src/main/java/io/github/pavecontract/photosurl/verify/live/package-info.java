/** What can be tested: the sandbox, a recording, or the live API. */
@NullMarked
package io.github.pavecontract.photosurl.verify.live;

import org.jspecify.annotations.NullMarked;
