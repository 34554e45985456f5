/** What can happen to a contract: each kind of change declared once, under the id that reports and fingerprints name. */
@NullMarked
package io.github.pavecontract.photosurl.diff.rule;

import org.jspecify.annotations.NullMarked;
