/** The pact of the generated client: made from the cases of the contract, and tried with Pact's mock server. */
@NullMarked
package io.github.pavecontract.photosurl.suites.consumer;

import org.jspecify.annotations.NullMarked;
