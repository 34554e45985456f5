/**
 * What the client, the command and the sandbox cost, beside their peers. Each comparison is made in one run on one
 * machine; its figures are kept as JSON, and the tables of the README are written from them.
 */
@NullMarked
package io.github.pavecontract.photosurl.benchmarks;

import org.jspecify.annotations.NullMarked;
