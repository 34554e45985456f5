package io.github.pavecontract.photosurl.contract;

import io.github.pavecontract.photosurl.document.Pointers;

/**
 * One operation of the contract.
 *
 * @param pointer its JSON pointer
 * @param id its {@code operationId}
 * @param method its HTTP method in capitals
 * @param path its path template, with a leading slash
 */
public record Operation(String pointer, String id, String method, String path) {
  /**
   * Returns the place of the schema of a JSON request.
   *
   * @return a JSON pointer
   */
  public String requestSchema() {
    return jsonSchema(Pointers.child(pointer, "requestBody"));
  }

  /**
   * Returns the place of the schema of a JSON response.
   *
   * @param status a status or range, as the contract declares it
   * @return a JSON pointer
   */
  public String responseSchema(String status) {
    return jsonSchema(Pointers.child(pointer, "responses", status));
  }

  /** The schema of what a request body or response holds as JSON. */
  static String jsonSchema(String message) {
    return Pointers.child(json(message), "schema");
  }

  /** What a request body or response holds as JSON. */
  static String json(String message) {
    return Pointers.child(message, "content", "application/json");
  }
}
