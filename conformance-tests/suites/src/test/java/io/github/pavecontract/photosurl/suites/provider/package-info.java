/** Pacts of any team, verified against the sandbox, a recording or the live API. */
@NullMarked
package io.github.pavecontract.photosurl.suites.provider;

import org.jspecify.annotations.NullMarked;
