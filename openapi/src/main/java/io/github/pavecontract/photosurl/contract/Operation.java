package io.github.pavecontract.photosurl.contract;

/**
 * One operation of the contract.
 *
 * @param pointer its JSON pointer
 * @param id its {@code operationId}
 * @param method its HTTP method in capitals
 * @param path its path template, with a leading slash
 */
public record Operation(String pointer, String id, String method, String path) {}
