package io.github.pavecontract.photosurl.document;

import java.util.List;

/** The HTTP methods that a path item of OpenAPI 3.0 and 3.1 can have. */
public final class Methods {
  /** All of them in lower case, in the order in which the specification lists them. */
  public static final List<String> ALL =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private Methods() {}
}
