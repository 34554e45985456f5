/** What the contract says about photos and their fates, under names that checks and sandbox share. */
@NullMarked
package io.github.pavecontract.photosurl.conformance.facts;

import org.jspecify.annotations.NullMarked;
