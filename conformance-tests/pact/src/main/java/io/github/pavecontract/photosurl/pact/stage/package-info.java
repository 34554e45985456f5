/** Where interactions are replayed: the sandbox, a recording or the live API. */
@NullMarked
package io.github.pavecontract.photosurl.pact.stage;

import org.jspecify.annotations.NullMarked;
