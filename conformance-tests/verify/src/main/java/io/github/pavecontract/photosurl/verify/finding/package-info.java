/** What a run found out: findings, and which parts of the contract it exercised. */
@NullMarked
package io.github.pavecontract.photosurl.verify.finding;

import org.jspecify.annotations.NullMarked;
