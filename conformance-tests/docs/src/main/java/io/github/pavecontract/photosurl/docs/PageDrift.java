package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.report.Kind;

/**
 * One difference between the page and the contract.
 *
 * @param kind {@link Kind#PAGE_DRIFT} or {@link Kind#READ_THIS}
 * @param rule how they differ
 * @param sentence what differs, in one sentence
 * @param page the file or URL of the page
 * @param pageLine the line of the page, from 1; where the fact is no longer there, that where it would
 *     be expected
 * @param file the file of the contract
 * @param line the line of the contract, from 1
 * @param pointer the JSON pointer that the fact is held against
 * @param contractSays what the contract has there; empty if nothing
 * @param pageSays what the page has; empty if nothing
 * @param edit the edit to consider
 */
public record PageDrift(
    Kind kind,
    PageRule rule,
    String sentence,
    String page,
    int pageLine,
    String file,
    int line,
    String pointer,
    String contractSays,
    String pageSays,
    String edit) {}
