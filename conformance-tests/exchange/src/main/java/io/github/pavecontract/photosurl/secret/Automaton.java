package io.github.pavecontract.photosurl.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds any of many words in one pass over a text, however many and however long they are, and however
 * alike: Aho and Corasick's automaton. The case of ASCII letters does not matter.
 */
final class Automaton implements Finder {
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
  private final List<byte[]> replacements = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();

  Automaton() {
    Arrays.fill(targets, NONE);
    word[ROOT] = NONE;
  }

  /** Adds a word. The first one wins, if two are the same but for their case. */
  void add(byte[] bytes, byte[] replacement) {
    int state = ROOT;
    for (byte b : bytes) {
      byte folded = folded(b);
      int next = target(state, folded);
      state = next == NONE ? newState(state, folded) : next;
    }
    if (state != ROOT && word[state] == NONE) {
      word[state] = replacements.size();
      replacements.add(replacement);
      lengths.add(bytes.length);
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
    return replacements.isEmpty();
  }

  @Override
  public List<Edit> find(byte[] text) {
    List<Edit> found = new ArrayList<>();
    int state = ROOT;
    for (int i = 0; i < text.length; i++) {
      byte b = folded(text[i]);
      int next = target(state, b);
      while (next == NONE && state != ROOT) {
        state = fail[state];
        next = target(state, b);
      }
      state = Math.max(next, ROOT);
      if (word[state] != NONE) {
        found.add(new Edit(i + 1 - lengths.get(word[state]), i + 1, replacements.get(word[state])));
      }
    }
    return found;
  }
}
