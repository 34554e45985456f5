/** Each command line of the README is run. */
@NullMarked
package io.github.pavecontract.photosurl.suites.readme;

import org.jspecify.annotations.NullMarked;
