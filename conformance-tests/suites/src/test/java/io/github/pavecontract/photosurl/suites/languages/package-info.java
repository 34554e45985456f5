/** Clients of the portable contract in other languages than Java. */
@NullMarked
package io.github.pavecontract.photosurl.suites.languages;

import org.jspecify.annotations.NullMarked;
