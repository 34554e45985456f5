package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and values that stand apart, as in {@code {"name": "token", "value": "…"}}, {@code
 * <name>token</name><value>…</value>} or {@code name=token&value=…}, in any order.
 */
final class Pairs {
  /** Takes a value once its name is known. */
  interface Taker {
    void take(Kind kind);
  }

  private static final Set<String> NAMES = Set.of(
      "name",
      "key",
      "header",
      "field",
      "param",
      "parameter",
      "property",
      "variable",
      "attribute",
      "option",
      "setting",
      "k",
      "n",
      "id");

  private static final Set<String> VALUES =
      Set.of("value", "val", "v", "content", "data", "text", "string", "default", "currentvalue");

  private static final int LONGEST_NAME = 64;

  private final CredentialFinder finder;
  private final ScannedText text;

  private @Nullable Kind named;
  private boolean hasName;
  private @Nullable Taker pending;
  private int depth;
  private int depthOfFirst;

  Pairs(CredentialFinder finder, ScannedText text) {
    this.finder = finder;
    this.text = text;
  }

  static boolean mayName(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean mayBeValue(String name) {
    return VALUES.contains(name.toLowerCase(Locale.ROOT));
  }

  void open() {
    depth++;
  }

  /** What an object does not say itself, the next one does not say for it. */
  void close() {
    if (depth-- <= depthOfFirst) {
      clear();
    }
  }

  /**
   * Reads a name that may name a value.
   *
   * @return whether it does
   */
  boolean name(int from, int to) {
    String name = to - from > LONGEST_NAME ? "" : text.plain(from, to).strip();
    Optional<Kind> kind =
        CredentialValues.isWording(name) ? finder.kind(name) : Optional.<Kind>empty();
    if (pending != null && (kind.isPresent() || depth == 0)) {
      kind.ifPresent(pending::take);
      clear();
    } else {
      if (depth > depthOfFirst) {
        // Where an object in it has a name of its own, that of the outer one says nothing.
        clear();
      }
      begin();
      named = kind.orElse(depth > 0 ? named : null);
      hasName = true;
    }
    return kind.isPresent();
  }

  /** Has a value taken, if it has a name that tells, or gets one. */
  void value(Taker taker) {
    if (named != null) {
      taker.take(named);
    }
    if (hasName) {
      clear();
    } else {
      begin();
      pending = taker;
    }
  }

  private void begin() {
    if (!hasName && pending == null) {
      depthOfFirst = depth;
    }
  }

  private void clear() {
    named = null;
    hasName = false;
    pending = null;
  }
}
