/** The generator behind the client's templates. */
@org.jspecify.annotations.NullMarked
package io.github.pavecontract.photosurl.codegen;
