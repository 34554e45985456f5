package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** JSON pointers (RFC 6901) as plain strings; the document itself is the empty string. */
public final class Pointers {
  /** No array is longer. */
  private static final int MOST_DIGITS = 9;

  private Pointers() {}

  /**
   * Appends reference tokens to a pointer.
   *
   * @param parent a pointer
   * @param tokens unescaped property names or array indexes
   * @return the pointer of the descendant
   */
  public static String child(String parent, Object... tokens) {
    // Joined by itself, each pointer is allocated once: most are made for one look at the tree.
    String pointer = parent;
    for (Object token : tokens) {
      pointer = pointer + "/" + escaped(token.toString());
    }
    return pointer;
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

  private static String escaped(String token) {
    boolean plain = token.indexOf('~') < 0 && token.indexOf('/') < 0;
    return plain ? token : token.replace("~", "~0").replace("/", "~1");
  }

  static String unescaped(String token) {
    return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
  }

  /** What one unescaped token leads to; a missing node if that is nothing. */
  static JsonNode step(JsonNode node, String token) {
    return node.isArray() ? element(node, token) : node.path(token);
  }

  /** An index has no sign, and no zero before it. */
  private static JsonNode element(JsonNode array, String index) {
    int length = index.length();
    boolean isIndex =
        length > 0 && length <= MOST_DIGITS && (length == 1 || index.charAt(0) != '0');
    int number = 0;
    for (int i = 0; i < length && isIndex; i++) {
      int digit = index.charAt(i) - '0';
      isIndex = digit >= 0 && digit <= 9;
      number = 10 * number + digit;
    }
    return isIndex ? array.path(number) : MissingNode.getInstance();
  }
}
