/**
 * Proofs that each value of one schema is a value of another one. A conjunction is included in another if each
 * facet of the wide one includes that of the narrow one; a union, if each of its parts is included in one part of
 * the other. Both are sufficient and not necessary, so what is proven holds, and what is not proven may hold
 * all the same. Recursive schemas are compared by the greatest fixed point: values are finite, so that a claim may
 * rest on itself one level deeper. Patterns without lookaround are regular, and compared as automata.
 */
@NullMarked
package io.github.pavecontract.photosurl.diff.schema.inclusion;

import org.jspecify.annotations.NullMarked;
