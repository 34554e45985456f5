/** What can be tested: the sandbox, a recording, or the live API. */
@NullMarked
package io.github.pavecontract.photosurl.verify.target;

import org.jspecify.annotations.NullMarked;
