package io.github.pavecontract.photosurl.document;

import java.util.List;

/** JSON pointers (RFC 6901) as plain strings; the document itself is the empty string. */
public final class Pointers {
  private Pointers() {}

  /**
   * Appends reference tokens to a pointer.
   *
   * @param parent a pointer
   * @param tokens unescaped property names or array indexes
   * @return the pointer of the descendant
   */
  public static String child(String parent, Object... tokens) {
    // Most pointers are made for one look at the tree, so that a builder that grows would cost most
    // of it.
    StringBuilder pointer = new StringBuilder(parent.length() + 32 * tokens.length).append(parent);
    for (Object token : tokens) {
      String text = token.toString();
      boolean plain = text.indexOf('~') < 0 && text.indexOf('/') < 0;
      pointer.append('/').append(plain ? text : text.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /**
   * Drops the last reference token.
   *
   * @param pointer a pointer other than the empty one
   * @return the pointer of the parent
   */
  public static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  /**
   * Takes a pointer apart.
   *
   * @param pointer a pointer
   * @return its reference tokens, unescaped
   */
  public static List<String> tokens(String pointer) {
    if (pointer.isEmpty()) {
      return List.of();
    }
    String[] tokens = pointer.substring(1).split("/", -1);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = unescaped(tokens[i]);
    }
    return List.of(tokens);
  }

  static String unescaped(String token) {
    return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
  }
}
