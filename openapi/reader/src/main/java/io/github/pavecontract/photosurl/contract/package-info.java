/**
 * The one reader of the contract: cases, schemas, invariants and evidence. Nothing else in this
 * repository reads its YAML.
 */
@NullMarked
package io.github.pavecontract.photosurl.contract;

import org.jspecify.annotations.NullMarked;
