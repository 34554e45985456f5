package io.github.pavecontract.photosurl.docs.page;

/**
 * The vendor's page as it was read.
 *
 * @param name the file or URL
 * @param text its Markdown
 */
public record Page(String name, String text) {}
