package io.github.pavecontract.photosurl.contract;

/**
 * Why a value does not satisfy a schema.
 *
 * @param pointer the JSON pointer of the place in the value
 * @param keyword the schema keyword that refuses it
 * @param message the reason, as the schema library words it
 * @param schemaPointer the JSON pointer of that keyword in the document
 */
public record SchemaError(String pointer, String keyword, String message, String schemaPointer) {}
