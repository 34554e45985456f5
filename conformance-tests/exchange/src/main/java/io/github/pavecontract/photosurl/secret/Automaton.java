package io.github.pavecontract.photosurl.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds any of many words in one pass over a text, however many and however long they are, and however
 * alike: Aho and Corasick's automaton. The case of ASCII letters does not matter. It has the beginnings of
 * long words only, which are compared where that is found: a state for each byte would take too much room.
 */
final class Automaton implements Finder {
  /** The longest word; of a longer one, its beginning and whatever follows that in one piece. */
  static final int LONGEST = 64 << 10;

  private static final int LONGEST_HEAD = 1024;
  private static final String END_OF_PIECE = "\"'<>&,;";

  private static final class Word {
    private final byte[] bytes;
    private final byte[] replacement;

    Word(byte[] bytes, byte[] replacement) {
      this.bytes = bytes;
      this.replacement = replacement;
    }

    int head() {
      return Math.min(bytes.length, LONGEST_HEAD);
    }
  }

  private static final int ROOT = 0;
  private static final int NONE = -1;

  /** Transitions by state and byte, in a hash table of two arrays: a map of objects takes ten times the room. */
  private long[] keys = new long[1 << 10];

  private int[] targets = new int[1 << 10];
  private int transitions;

  private int[] parent = new int[256];
  private byte[] last = new byte[256];
  private int[] depth = new int[256];
  /** The longest word that ends in a state, or NONE. */
  private int[] word = new int[256];

  private int states = 1;
  private int[] fail = new int[0];
  private final List<Word> words = new ArrayList<>();

  Automaton() {
    Arrays.fill(targets, NONE);
    word[ROOT] = NONE;
  }

  /** Adds a word. The first one wins, if two are the same but for their case. */
  void add(byte[] bytes, byte[] replacement) {
    Word added = new Word(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST)), replacement);
    int state = ROOT;
    for (int i = 0; i < added.head(); i++) {
      byte folded = folded(bytes[i]);
      int next = target(state, folded);
      state = next == NONE ? newState(state, folded) : next;
    }
    if (state != ROOT && word[state] == NONE) {
      word[state] = words.size();
      words.add(added);
    }
  }

  private int newState(int from, byte b) {
    if (states == parent.length) {
      int larger = states * 2;
      parent = Arrays.copyOf(parent, larger);
      last = Arrays.copyOf(last, larger);
      depth = Arrays.copyOf(depth, larger);
      word = Arrays.copyOf(word, larger);
    }
    parent[states] = from;
    last[states] = b;
    depth[states] = depth[from] + 1;
    word[states] = NONE;
    put(from, b, states);
    return states++;
  }

  private static byte folded(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
  }

  private static long key(int state, byte b) {
    return ((long) state << 8) | (b & 0xff);
  }

  private int slot(long[] table, long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int mask = table.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (targets[slot] != NONE && table[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int target(int state, byte b) {
    return targets[slot(keys, key(state, b))];
  }

  private void put(int state, byte b, int target) {
    if (++transitions * 2 > keys.length) {
      grow();
    }
    int slot = slot(keys, key(state, b));
    keys[slot] = key(state, b);
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldKeys.length * 2];
    Arrays.fill(targets, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTargets[i] != NONE) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  /** Completes the automaton, once all words are added. */
  Automaton build() {
    fail = new int[states];
    for (int state : byDepth()) {
      int from = fail[parent[state]];
      int next = depth[state] == 1 ? ROOT : target(from, last[state]);
      while (next == NONE && from != ROOT) {
        from = fail[from];
        next = target(from, last[state]);
      }
      fail[state] = Math.max(next, ROOT);
      if (word[state] == NONE) {
        word[state] = word[fail[state]];
      }
    }
    return this;
  }

  /** All states but the root, those of shorter words first. */
  private int[] byDepth() {
    int deepest = 0;
    for (int state = 1; state < states; state++) {
      deepest = Math.max(deepest, depth[state]);
    }
    int[] from = new int[deepest + 2];
    for (int state = 1; state < states; state++) {
      from[depth[state] + 1]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    int[] sorted = new int[states - 1];
    for (int state = 1; state < states; state++) {
      sorted[from[depth[state]]++] = state;
    }
    return sorted;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** How long the longest word is. */
  int longest() {
    return words.stream().mapToInt(w -> w.bytes.length).max().orElse(0);
  }

  @Override
  public List<Edit> find(byte[] text) {
    List<Edit> found = new ArrayList<>();
    int state = ROOT;
    int covered = 0;
    for (int i = 0; i < text.length; i++) {
      byte b = folded(text[i]);
      int next = target(state, b);
      while (next == NONE && state != ROOT) {
        state = fail[state];
        next = target(state, b);
      }
      state = Math.max(next, ROOT);
      if (word[state] != NONE && i >= covered) {
        Word match = words.get(word[state]);
        int end = i + 1;
        if (match.head() < LONGEST_HEAD) {
          found.add(new Edit(end - match.head(), end, match.replacement));
        } else {
          // Nothing of it is compared twice, however often it begins anew in itself.
          covered = endOfLong(match, text, end);
          found.add(new Edit(end - match.head(), covered, match.replacement));
        }
      }
    }
    return found;
  }

  /** Where a long word ends of which the beginning was found. Another one that begins alike has no end. */
  private static int endOfLong(Word word, byte[] text, int from) {
    byte[] bytes = word.bytes;
    int at = from;
    int i = word.head();
    while (at < text.length && i < bytes.length && folded(text[at]) == folded(bytes[i])) {
      at++;
      i++;
    }
    boolean whole = i == bytes.length && bytes.length < LONGEST;
    while (!whole && at < text.length && isInPiece(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isInPiece(byte b) {
    return (b > ' ' || b < 0) && END_OF_PIECE.indexOf(b) < 0;
  }
}
