/** Refuses a contract that contradicts itself, or that the client templates cannot generate from. */
@NullMarked
package io.github.pavecontract.photosurl.contract.lint;

import org.jspecify.annotations.NullMarked;
